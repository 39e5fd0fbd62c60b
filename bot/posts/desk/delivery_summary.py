"""What staff read after `/result` and `/quote`: what was posted where, and what waits."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.posts.desk.permissions import grant_request
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.post import ROOM, Accent, Post, Text
from bot.posts.kit.text_lines import joined_lines

_LONGEST_REASON = 200
_ROOM_OF_ALL = 800
_NOBODY = "No channel hears of it yet: choose one with `/setup`."
_STUCK = (DeliveryState.PAUSED, DeliveryState.FAILED)
_DONE = {
    DeliveryAction.POST: "posted",
    DeliveryAction.EDIT: "corrected",
    DeliveryAction.OPEN: "opened",
    DeliveryAction.REMOVE: "taken down",
}


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """How a delivery came out so far, as the person who typed wants to know it.

    `url` opens the message; `reason` is a plain half sentence without its full stop; `missing`
    are permissions by their names in Discord's settings; `action` is what was to be done.
    """

    channel_id: int
    state: DeliveryState
    url: str | None = None
    reason: str | None = None
    missing: tuple[str, ...] = ()
    action: DeliveryAction = DeliveryAction.POST
    due_at: datetime | None = None


def delivered_post(
    words: str, outcomes: Sequence[DeliveryOutcome], hint: str = "", *, unchanged: bool = False
) -> Post:
    """The reply to who typed: `words` (Markdown, one line) is stored, and what became of the posts.

    `hint` (Markdown, a line or two) is what to do better; `unchanged` when exactly the same was typed before.
    """
    head = f"**{words}** is stored."
    if unchanged:
        head = f"**{words}** is stored like this already; nothing changed."
    lines = [_line(outcome) for outcome in outcomes] or [_NOBODY]
    return _post(head, lines, outcomes, hint)


def withdrawn_post(words: str, outcomes: Sequence[DeliveryOutcome]) -> Post:
    """The reply to who withdrew what `words` (Markdown, one line) say, and what became of its posts."""
    head = f"**{words}** is withdrawn. Its history is kept; typed again, it is posted afresh."
    return _post(head, [_line(outcome) for outcome in outcomes], outcomes)


def _post(head: str, lines: Sequence[str], outcomes: Sequence[DeliveryOutcome], hint: str = "") -> Post:
    room = ROOM - len(head) - len(hint) - 2
    fitting = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more channel')}", room)
    text = Text(joined_lines(head, *fitting, hint))
    if any(outcome.state in _STUCK for outcome in outcomes):
        return Post((text,), Accent.TROUBLE)
    return Post((text,))


def outcome_lines(outcomes: Sequence[DeliveryOutcome]) -> str:
    """How several posts came out, each channel and outcome in one line: `6 × Posted in #news`."""
    if not outcomes:
        return _NOBODY
    counts = Counter(_line(replace(outcome, url=None)) for outcome in outcomes)
    lines = [_counted(line, count) for line, count in counts.items()]
    return "\n".join(as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more line')}", _ROOM_OF_ALL))


def _counted(line: str, count: int) -> str:
    if count == 1:
        return line
    return f"{count} × {line}"


def _line(outcome: DeliveryOutcome) -> str:
    channel = f"<#{outcome.channel_id}>"
    if outcome.state is DeliveryState.SENT:
        return _sent(outcome, channel)
    if outcome.due_at:
        return f"Goes out in {channel} {stamp(outcome.due_at)}, {countdown(outcome.due_at)}."
    if outcome.state in (DeliveryState.PENDING, DeliveryState.CLAIMED):
        return f"{_on_its_way(outcome, channel)} by itself as soon as it can."
    if outcome.state is DeliveryState.PAUSED:
        return f"Not {_done(outcome)} in {channel} yet{_because(outcome)}. {_remedy(outcome)}"
    return f"Not {_done(outcome)} in {channel}{_because(outcome)}."


def _on_its_way(outcome: DeliveryOutcome, channel: str) -> str:
    if outcome.action is DeliveryAction.REMOVE:
        return f"Not taken down in {channel} yet{_because(outcome)}. It goes"
    return f"On its way to {channel}{_because(outcome)}. It goes out"


def _done(outcome: DeliveryOutcome) -> str:
    return _DONE[outcome.action]


def _sent(outcome: DeliveryOutcome, channel: str) -> str:
    line = f"{_done(outcome).capitalize()} in {channel}"
    if outcome.url and outcome.action is not DeliveryAction.REMOVE:
        return f"{line}: [open the message]({outcome.url})"
    return line


def _because(outcome: DeliveryOutcome) -> str:
    if not outcome.reason:
        return ""
    return f": {escaped_line(outcome.reason, _LONGEST_REASON).rstrip('.')}"


def _remedy(outcome: DeliveryOutcome) -> str:
    """What to do; nothing is lost meanwhile."""
    request = "Put that right with `/setup`."
    if outcome.missing:
        request = grant_request(outcome.missing, outcome.channel_id)
    if outcome.action is DeliveryAction.REMOVE:
        return f"{request} It goes then."
    return f"{request} It is kept, and goes out then."
