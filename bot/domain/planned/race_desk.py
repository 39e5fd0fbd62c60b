"""The race desk's message: when it changes by itself, and what becomes of its deliveries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import posts_on_show, posts_to_take_down, removals_to_call_off
from bot.domain.season.season import Season

_WAITING = (DeliveryState.PENDING, DeliveryState.PAUSED)


def next_change_of_desk(season: Season, now: datetime) -> datetime | None:
    """When the next session begins or ends (UTC); None when none is to come."""
    return min((moment for moment in _moments(season) if moment > now), default=None)


def _moments(season: Season) -> Iterator[datetime]:
    for round_ in season.rounds:
        for session in round_.held:
            end = round_.end_of(session)
            if session.start is not None:
                yield session.start
            if end is not None:
                yield end


@dataclass(frozen=True, slots=True)
class DeskUpkeep:
    """What is to be done about the desk's deliveries, in this order.

    `remove` is of no more use and leaves no trace, `take_down` stands in another channel; then the
    desk is posted (`post`), edited at once (`edit`), and edited at a time to come (`edit_at`).
    """

    remove: tuple[Delivery, ...] = ()
    take_down: tuple[Delivery, ...] = ()
    post: bool = False
    edit: bool = False
    edit_at: datetime | None = None


def desk_upkeep(
    deliveries: Sequence[Delivery],
    channel_id: int,
    next_change: datetime | None,
    now: datetime,
    *,
    changed: bool,
    wanted: bool,
) -> DeskUpkeep:
    """What to do where these deliveries, the oldest first, are all of a server's desk.

    `channel_id` is where it is to stand, `changed` says that what it shows has changed, and `wanted` that it
    is to be posted where it isn't. There is one message, one edit at once, and one planned, at most.
    """
    here = [delivery for delivery in deliveries if delivery.channel_id == channel_id]
    elsewhere = [delivery for delivery in deliveries if delivery.channel_id != channel_id]
    take_down = tuple(posts_to_take_down(elsewhere))
    post = _standing_post(posts_on_show(here))
    if post is None:
        is_new = wanted or bool(take_down)
        remove = tuple(delivery for delivery in here if delivery.state is not DeliveryState.CLAIMED)
        edit_at = next_change if is_new else None
        return DeskUpkeep(remove, take_down, post=is_new, edit_at=edit_at)
    edits = [delivery for delivery in here if delivery.action is DeliveryAction.EDIT]
    spent = [
        edit for edit in edits if edit.is_finished or _is_planned_for_another_time(edit, next_change, now)
    ]
    kept = [edit for edit in edits if edit not in spent and edit.state in _WAITING]
    spent += removals_to_call_off(here)  # it has come back before it was taken down
    is_planned = any(_is_ahead(edit, now) for edit in kept)
    is_coming = _will_be_rendered(post) or any(not _is_ahead(edit, now) for edit in kept)
    return DeskUpkeep(
        tuple(spent),
        take_down,
        edit=changed and not is_coming,
        edit_at=None if is_planned else next_change,
    )


def _standing_post(deliveries: Sequence[Delivery]) -> Delivery | None:
    """The post that stands there or is about to; the newest, should there be several."""
    gone = (DeliveryState.SKIPPED, DeliveryState.FAILED)
    for delivery in reversed(deliveries):
        if delivery.action is DeliveryAction.POST and delivery.state not in gone:
            return delivery
    return None


def _will_be_rendered(post: Delivery) -> bool:
    return post.state in _WAITING and not post.doubtful


def _is_ahead(edit: Delivery, now: datetime) -> bool:
    """Whether it waits for a time that is still to come, and nobody has tried it."""
    return edit.attempts == 0 and edit.due_at is not None and edit.due_at > now


def _is_planned_for_another_time(edit: Delivery, next_change: datetime | None, now: datetime) -> bool:
    is_planned = edit.state is DeliveryState.PENDING and _is_ahead(edit, now)
    return is_planned and edit.due_at != next_change
