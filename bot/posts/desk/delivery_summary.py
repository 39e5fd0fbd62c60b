"""What staff read after `/result` and `/quote`: what was posted where, and what waits."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.outbox.posting_network import network_of
from bot.languages.catalogue import counted, mark, phrase
from bot.posts.desk.delivery_lines import place_words, reason_words, remedy_of_typed
from bot.posts.desk.permissions import grant_request
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit, more_channels, more_lines
from bot.posts.kit.post import ROOM, Accent, Button, Buttons, Post, Text
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.text_lines import joined_lines

_LONGEST_REASON = 200
_ROOM_OF_ALL = 800
_MOST_BUTTONS = 5

_STUCK = (DeliveryState.PAUSED, DeliveryState.FAILED)
_DONE = {
    DeliveryAction.POST: mark("posted"),
    DeliveryAction.EDIT: mark("corrected"),
    DeliveryAction.OPEN: mark("spoilers shown"),
    DeliveryAction.REMOVE: mark("removed"),
}


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """How a delivery came out so far, as the person who typed wants to know it.

    `url` opens the message; `reason` is a plain half sentence without its full stop; `missing`
    are permissions by their names in Discord's settings; `action` is what was to be done. `rests_until`
    is when Discord takes it at the earliest, where it asked to wait. `without_links` is the button that
    sends it so, where only a link is the matter.
    """

    channel_id: int
    state: DeliveryState
    url: str | None = None
    reason: str | None = None
    missing: tuple[str, ...] = ()
    action: DeliveryAction = DeliveryAction.POST
    due_at: datetime | None = None
    rests_until: datetime | None = None
    without_links: Button | None = None


def delivered_post(
    words: str, outcomes: Sequence[DeliveryOutcome], hint: str = "", *, unchanged: bool = False
) -> Post:
    """The reply to who typed: what became of the posts of `words` (Markdown, one line), which are saved.

    `hint` (Markdown, a line or two) is what to do better; `unchanged` when exactly the same was typed before.
    """
    if len(outcomes) == 1 and outcomes[0].state is DeliveryState.SENT and not unchanged:
        return _post(_posted_in_one_channel(words, outcomes[0]), (), outcomes, hint)
    head = phrase("Saved: **{news}**.", news=words)
    if unchanged:
        head = phrase("Already saved: **{news}**.", news=words)
    lines = [_line(outcome) for outcome in outcomes] or [_nobody()]
    return _post(head, lines, outcomes, hint)


def _nobody() -> str:
    return phrase("Not posted: choose a channel with `/setup` first.")


def _posted_in_one_channel(words: str, outcome: DeliveryOutcome) -> str:
    """`Posted in #race-news: Race 2: 20th in Silver · open the message`."""
    facts = {"done": capitalized(_done(outcome)), "channel": f"<#{outcome.channel_id}>", "news": words}
    if not outcome.url:
        return phrase("{done} in {channel}: **{news}**", **facts)
    return phrase("{done} in {channel}: **{news}** · [open the message]({url})", **facts, url=outcome.url)


def withdrawn_post(words: str, outcomes: Sequence[DeliveryOutcome]) -> Post:
    """The reply to who withdrew what `words` (Markdown, one line) say, and what became of its posts."""
    head = phrase("Withdrawn: **{news}**. Its history stays; type it again to post it again.", news=words)
    return _post(head, [_line(outcome) for outcome in outcomes], outcomes)


def _post(head: str, lines: Sequence[str], outcomes: Sequence[DeliveryOutcome], hint: str = "") -> Post:
    room = ROOM - len(head) - len(hint) - 2
    fitting = as_many_as_fit(lines, more_channels, room)
    text = Text(joined_lines(head, *fitting, hint))
    buttons = [outcome.without_links for outcome in outcomes if outcome.without_links]
    if buttons:
        return Post((text, Buttons(tuple(buttons[:_MOST_BUTTONS]))), Accent.TROUBLE)
    if any(outcome.state in _STUCK for outcome in outcomes):
        return Post((text,), Accent.TROUBLE)
    return Post((text,))


def outcome_lines(outcomes: Sequence[DeliveryOutcome]) -> str:
    """How several posts came out, a line for each channel: `4 posted, 1 corrected in #news`."""
    if not outcomes:
        return _nobody()
    waiting = [_line(outcome) for outcome in outcomes if outcome.state is not DeliveryState.SENT]
    lines = [*_sent_counts(outcomes), *(_with_count(line, count) for line, count in Counter(waiting).items())]
    return "\n".join(as_many_as_fit(lines, more_lines, _ROOM_OF_ALL))


def _sent_counts(outcomes: Sequence[DeliveryOutcome]) -> Iterator[str]:
    """`4 posted, 1 corrected in #news`, for each channel that got some."""
    sent = [outcome for outcome in outcomes if outcome.state is DeliveryState.SENT]
    for channel_id in dict.fromkeys(outcome.channel_id for outcome in sent):
        counts = Counter(_done(outcome) for outcome in sent if outcome.channel_id == channel_id)
        amounts = ", ".join(
            phrase("{count} {done}", count=count, done=done) for done, count in counts.items()
        )
        yield _amounts_where(amounts, channel_id)


def _amounts_where(amounts: str, channel_id: int) -> str:
    """`4 posted in #news`, `1 posted on Mastodon`."""
    network = network_of(channel_id)
    if network is not None:
        return phrase("{amounts} on {network}", amounts=amounts, network=network.title)
    return phrase("{amounts} in {channel}", amounts=amounts, channel=place_words(channel_id))


def _with_count(line: str, count: int) -> str:
    if count == 1:
        return line
    return counted(count, "{line} ({count} post)", "{line} ({count} posts)", line=line)


def _line(outcome: DeliveryOutcome) -> str:
    channel = place_words(outcome.channel_id)
    if outcome.state is DeliveryState.SENT:
        return _sent(outcome, channel)
    if outcome.state in (DeliveryState.PENDING, DeliveryState.CLAIMED):
        return _on_its_way(outcome, channel)
    if outcome.state is DeliveryState.PAUSED:
        return phrase(
            "Not {done} yet{reason}. {remedy}",
            done=_done_where(outcome, channel),
            reason=_because(outcome),
            remedy=_remedy(outcome),
        )
    line = phrase("Not {done}{reason}.", done=_done_where(outcome, channel), reason=_because(outcome))
    remedy = remedy_of_typed(outcome.reason)
    if remedy:
        return f"{line} {remedy}"
    return line


def _on_its_way(outcome: DeliveryOutcome, channel: str) -> str:
    network = network_of(outcome.channel_id)
    if outcome.due_at and network is not None:
        return phrase(
            "Goes out on {network} {time}, {countdown}.",
            network=network.title,
            time=stamp(outcome.due_at),
            countdown=countdown(outcome.due_at),
        )
    if outcome.due_at:
        return phrase(
            "Goes out in {channel} {time}, {countdown}.",
            channel=channel,
            time=stamp(outcome.due_at),
            countdown=countdown(outcome.due_at),
        )
    if outcome.rests_until:
        return phrase(
            "Not {done} yet{reason}. It goes out automatically at {time}, {countdown}.",
            done=_done_where(outcome, channel),
            reason=_because(outcome),
            time=stamp(outcome.rests_until, "t"),
            countdown=countdown(outcome.rests_until),
        )
    if outcome.action is DeliveryAction.REMOVE:
        return phrase(
            "Not removed from {channel} yet{reason}. It goes as soon as possible.",
            channel=channel,
            reason=_because(outcome),
        )
    return phrase(
        "On its way to {channel}{reason}. It goes out as soon as possible.",
        channel=channel,
        reason=_because(outcome),
    )


def _done(outcome: DeliveryOutcome) -> str:
    return phrase(_DONE[outcome.action])


def _done_where(outcome: DeliveryOutcome, channel: str) -> str:
    if outcome.action is DeliveryAction.REMOVE:
        return phrase("removed from {channel}", channel=channel)
    network = network_of(outcome.channel_id)
    if network is not None:
        return phrase("{done} on {network}", done=_done(outcome), network=network.title)
    return phrase("{done} in {channel}", done=_done(outcome), channel=channel)


def _sent(outcome: DeliveryOutcome, channel: str) -> str:
    line = capitalized(_done_where(outcome, channel))
    if outcome.url and outcome.action is not DeliveryAction.REMOVE:
        return phrase("{line}: [open the message]({url})", line=line, url=outcome.url)
    return line


def _because(outcome: DeliveryOutcome) -> str:
    if not outcome.reason:
        return ""
    return f": {escaped_line(reason_words(outcome.reason), _LONGEST_REASON).rstrip('.')}"


def _remedy(outcome: DeliveryOutcome) -> str:
    """What to do; nothing is lost meanwhile."""
    request = phrase("Fix that with `/setup`.")
    if outcome.missing:
        request = grant_request(outcome.missing, outcome.channel_id)
    if outcome.action is DeliveryAction.REMOVE:
        return phrase("{request} Then it goes.", request=request)
    return phrase("{request} Nothing is lost: it goes out then.", request=request)
