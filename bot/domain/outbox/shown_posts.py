"""How a subject stands in a channel, by the deliveries that told it there, oldest first."""

from collections.abc import Iterable, Sequence
from enum import Enum

from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.languages.catalogue import mark

WITHDRAWN = mark("it was withdrawn")
PUT_BACK = mark("it was undone before it was removed")
NOTHING_THERE = mark("nothing was posted there")

_WAITING = (DeliveryState.PENDING, DeliveryState.PAUSED)


class AnnouncementReach(Enum):
    """Which of its followers a subject is told to when it is told again."""

    EVERYBODY = "everybody"
    """Also who was never told of it."""
    TOLD = "told"
    """Who was told of it or was to be, also where it was taken down since: what is put back."""
    SHOWN = "shown"
    """Where it stands or is about to: what only corrects."""

    @classmethod
    def of_what_is_kept(cls, *, tell: bool) -> "AnnouncementReach":
        """For what somebody stores and calls news or not; what was told is corrected in any case."""
        if tell:
            return cls.EVERYBODY
        return cls.SHOWN

    def includes(self, deliveries: Sequence[Delivery]) -> bool:
        """Whether it is told where these deliveries told it before."""
        if self is AnnouncementReach.EVERYBODY:
            return True
        if self is AnnouncementReach.TOLD:
            return bool(deliveries)
        return bool(posts_on_show(deliveries))


def posts_on_show(deliveries: Iterable[Delivery]) -> list[Delivery]:
    """The posts and edits since the subject was last taken down in their channel, or may have been."""
    shown: list[Delivery] = []
    for delivery in deliveries:
        if delivery.action is not DeliveryAction.REMOVE:
            shown.append(delivery)
        elif _may_have_taken_down(delivery):
            shown = [post for post in shown if post.channel_id != delivery.channel_id]
    return shown


def earlier_posts(delivery: Delivery, told: Iterable[Delivery]) -> list[Delivery]:
    """What `told` its subject in its channel earlier and may be there still, the first one first.

    An opening was planned with the post: what corrected that since is younger.
    """
    if delivery.action is DeliveryAction.OPEN:
        others = [other for other in told if other.id != delivery.id]
    else:
        others = [other for other in told if other.id < delivery.id]
    return [post for post in posts_on_show(others) if is_posted(post)]


def _may_have_taken_down(removal: Delivery) -> bool:
    return removal.state in (DeliveryState.SENT, DeliveryState.CLAIMED) or removal.doubtful


def is_posted(delivery: Delivery) -> bool:
    """Whether its message is in the channel, may be, or is about to be."""
    return bool(delivery.message_id) or delivery.doubtful or delivery.state is DeliveryState.CLAIMED


def will_be_rendered(delivery: Delivery) -> bool:
    """Whether it is still to be rendered, and soon; what may have arrived unheard is only looked for."""
    looked_for = delivery.doubtful and delivery.action is DeliveryAction.POST
    return delivery.state in _WAITING and not looked_for and delivery.action is not DeliveryAction.OPEN


def is_to_be_seen(deliveries: Sequence[Delivery]) -> bool:
    """Whether the subject is in the channel, or goes out as soon as it can."""
    return any(is_posted(delivery) or will_be_rendered(delivery) for delivery in posts_on_show(deliveries))


def removals_to_call_off(deliveries: Sequence[Delivery]) -> list[Delivery]:
    """Removals that nobody has begun yet: when the subject is told again, it needn't be taken down."""
    removals: list[Delivery] = []
    for delivery in deliveries:
        is_waiting = delivery.state in _WAITING and not delivery.doubtful
        if is_waiting and delivery.action is DeliveryAction.REMOVE:
            removals.append(delivery)
    return removals


def posts_to_leave_out(deliveries: Sequence[Delivery]) -> list[Delivery]:
    """Posts and edits that never went out and needn't any more when the subject is withdrawn."""
    unsent = (*_WAITING, DeliveryState.FAILED)
    return [post for post in posts_on_show(deliveries) if post.state in unsent and not post.doubtful]


def posts_to_take_down(deliveries: Sequence[Delivery]) -> list[Delivery]:
    """One of the posts that are, or may be, in each channel, for each a removal is needed."""
    posts: dict[int, Delivery] = {}
    for post in posts_on_show(deliveries):
        if is_posted(post):
            posts[post.channel_id] = post
    for removal in removals_to_call_off(deliveries):
        posts.pop(removal.channel_id, None)
    return list(posts.values())
