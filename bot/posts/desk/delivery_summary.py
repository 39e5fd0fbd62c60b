"""What staff read after `/result` and `/quote`: what was posted where, and what waits."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.languages.catalogue import phrase
from bot.posts.desk.delivery_lines import remedy_of_typed
from bot.posts.desk.permissions import grant_request
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.post import ROOM, Accent, Button, Buttons, Post, Text
from bot.posts.kit.text_lines import joined_lines

_LONGEST_REASON = 200
_ROOM_OF_ALL = 800
_MOST_BUTTONS = 5
_NOBODY = "Not posted: choose a channel with `/setup` first."
_STUCK = (DeliveryState.PAUSED, DeliveryState.FAILED)
_DONE = {
    DeliveryAction.POST: "posted",
    DeliveryAction.EDIT: "corrected",
    DeliveryAction.OPEN: "spoilers shown",
    DeliveryAction.REMOVE: "removed",
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
    lines = [_line(outcome) for outcome in outcomes] or [_NOBODY]
    return _post(head, lines, outcomes, hint)


def _posted_in_one_channel(words: str, outcome: DeliveryOutcome) -> str:
    """`Posted in #race-news: Race 2: 20th in Silver · open the message`."""
    facts = {"done": _done(outcome).capitalize(), "channel": f"<#{outcome.channel_id}>", "news": words}
    if not outcome.url:
        return phrase("{done} in {channel}: **{news}**", **facts)
    return phrase("{done} in {channel}: **{news}** · [open the message]({url})", **facts, url=outcome.url)


def withdrawn_post(words: str, outcomes: Sequence[DeliveryOutcome]) -> Post:
    """The reply to who withdrew what `words` (Markdown, one line) say, and what became of its posts."""
    head = phrase("Withdrawn: **{news}**. Its history stays; type it again to post it again.", news=words)
    return _post(head, [_line(outcome) for outcome in outcomes], outcomes)


def _post(head: str, lines: Sequence[str], outcomes: Sequence[DeliveryOutcome], hint: str = "") -> Post:
    room = ROOM - len(head) - len(hint) - 2
    fitting = as_many_as_fit(lines, lambda left: f"and {plural(left, 'more channel')}", room)
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
        return _NOBODY
    waiting = [_line(outcome) for outcome in outcomes if outcome.state is not DeliveryState.SENT]
    lines = [*_sent_counts(outcomes), *(_counted(line, count) for line, count in Counter(waiting).items())]
    return "\n".join(as_many_as_fit(lines, lambda left: f"and {plural(left, 'more line')}", _ROOM_OF_ALL))


def _sent_counts(outcomes: Sequence[DeliveryOutcome]) -> Iterator[str]:
    """`4 posted, 1 corrected in #news`, for each channel that got some."""
    sent = [outcome for outcome in outcomes if outcome.state is DeliveryState.SENT]
    for channel_id in dict.fromkeys(outcome.channel_id for outcome in sent):
        counts = Counter(_done(outcome) for outcome in sent if outcome.channel_id == channel_id)
        amounts = ", ".join(f"{count} {done}" for done, count in counts.items())
        yield phrase("{amounts} in {channel}", amounts=amounts, channel=f"<#{channel_id}>")


def _counted(line: str, count: int) -> str:
    if count == 1:
        return line
    return phrase("{line} ({count} posts)", line=line, count=count)


def _line(outcome: DeliveryOutcome) -> str:
    channel = f"<#{outcome.channel_id}>"
    if outcome.state is DeliveryState.SENT:
        return _sent(outcome, channel)
    if outcome.state in (DeliveryState.PENDING, DeliveryState.CLAIMED):
        return _on_its_way(outcome, channel)
    if outcome.state is DeliveryState.PAUSED:
        return f"Not {_done_where(outcome, channel)} yet{_because(outcome)}. {_remedy(outcome)}"
    line = f"Not {_done_where(outcome, channel)}{_because(outcome)}."
    remedy = remedy_of_typed(outcome.reason)
    if remedy:
        return f"{line} {remedy}"
    return line


def _on_its_way(outcome: DeliveryOutcome, channel: str) -> str:
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
        return f"Not removed from {channel} yet{_because(outcome)}. It goes as soon as possible."
    return f"On its way to {channel}{_because(outcome)}. It goes out as soon as possible."


def _done(outcome: DeliveryOutcome) -> str:
    return _DONE[outcome.action]


def _done_where(outcome: DeliveryOutcome, channel: str) -> str:
    if outcome.action is DeliveryAction.REMOVE:
        return phrase("removed from {channel}", channel=channel)
    return phrase("{done} in {channel}", done=_done(outcome), channel=channel)


def _sent(outcome: DeliveryOutcome, channel: str) -> str:
    line = _done_where(outcome, channel).capitalize()
    if outcome.url and outcome.action is not DeliveryAction.REMOVE:
        return f"{line}: [open the message]({outcome.url})"
    return line


def _because(outcome: DeliveryOutcome) -> str:
    if not outcome.reason:
        return ""
    return f": {escaped_line(outcome.reason, _LONGEST_REASON).rstrip('.')}"


def _remedy(outcome: DeliveryOutcome) -> str:
    """What to do; nothing is lost meanwhile."""
    request = "Fix that with `/setup`."
    if outcome.missing:
        request = grant_request(outcome.missing, outcome.channel_id)
    if outcome.action is DeliveryAction.REMOVE:
        return f"{request} Then it goes."
    return f"{request} Nothing is lost: it goes out then."
