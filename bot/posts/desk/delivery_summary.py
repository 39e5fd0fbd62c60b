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
class Arrival:
    """How far a delivery came, as the person who typed wants to know it.

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
    words: str, arrivals: Sequence[Arrival], hint: str = "", *, unchanged: bool = False
) -> Post:
    """The reply to who typed: `words` (Markdown, one line) is stored, and what became of the posts.

    `hint` (Markdown, a line or two) is what to do better; `unchanged` when exactly the same was typed before.
    """
    head = f"**{words}** is stored."
    if unchanged:
        head = f"**{words}** is stored like this already; nothing changed."
    lines = [_line(arrival) for arrival in arrivals] or [_NOBODY]
    return _post(head, lines, arrivals, hint)


def withdrawn_post(words: str, arrivals: Sequence[Arrival]) -> Post:
    """The reply to who withdrew what `words` (Markdown, one line) say, and what became of its posts."""
    head = f"**{words}** is withdrawn. Its history is kept; typed again, it is posted afresh."
    return _post(head, [_line(arrival) for arrival in arrivals], arrivals)


def _post(head: str, lines: Sequence[str], arrivals: Sequence[Arrival], hint: str = "") -> Post:
    room = ROOM - len(head) - len(hint) - 2
    fitting = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more channel')}", room)
    text = Text(joined_lines(head, *fitting, hint))
    if any(arrival.state in _STUCK for arrival in arrivals):
        return Post((text,), Accent.TROUBLE)
    return Post((text,))


def arrival_lines(arrivals: Sequence[Arrival]) -> str:
    """How several posts arrived, each channel and outcome in one line: `6 × Posted in #news`."""
    if not arrivals:
        return _NOBODY
    counts = Counter(_line(replace(arrival, url=None)) for arrival in arrivals)
    lines = [_counted(line, count) for line, count in counts.items()]
    return "\n".join(as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more line')}", _ROOM_OF_ALL))


def _counted(line: str, count: int) -> str:
    if count == 1:
        return line
    return f"{count} × {line}"


def _line(arrival: Arrival) -> str:
    channel = f"<#{arrival.channel_id}>"
    if arrival.state is DeliveryState.SENT:
        return _sent(arrival, channel)
    if arrival.due_at:
        return f"Goes out in {channel} {stamp(arrival.due_at)}, {countdown(arrival.due_at)}."
    if arrival.state in (DeliveryState.PENDING, DeliveryState.CLAIMED):
        return f"{_on_its_way(arrival, channel)} by itself as soon as it can."
    if arrival.state is DeliveryState.PAUSED:
        return f"Not {_done(arrival)} in {channel} yet{_because(arrival)}. {_remedy(arrival)}"
    return f"Not {_done(arrival)} in {channel}{_because(arrival)}."


def _on_its_way(arrival: Arrival, channel: str) -> str:
    if arrival.action is DeliveryAction.REMOVE:
        return f"Not taken down in {channel} yet{_because(arrival)}. It goes"
    return f"On its way to {channel}{_because(arrival)}. It goes out"


def _done(arrival: Arrival) -> str:
    return _DONE[arrival.action]


def _sent(arrival: Arrival, channel: str) -> str:
    line = f"{_done(arrival).capitalize()} in {channel}"
    if arrival.url and arrival.action is not DeliveryAction.REMOVE:
        return f"{line}: [open the message]({arrival.url})"
    return line


def _because(arrival: Arrival) -> str:
    if not arrival.reason:
        return ""
    return f": {escaped_line(arrival.reason, _LONGEST_REASON).rstrip('.')}"


def _remedy(arrival: Arrival) -> str:
    """What to do; nothing is lost meanwhile."""
    request = "Put that right with `/setup`."
    if arrival.missing:
        request = grant_request(arrival.missing, arrival.channel_id)
    if arrival.action is DeliveryAction.REMOVE:
        return f"{request} It goes then."
    return f"{request} It is kept, and goes out then."
