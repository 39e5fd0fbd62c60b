"""The preview of a timetable: what it would change, what is wrong with it, and what was left out."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import groupby

from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.domain.season.timetable_changes import SessionMove, TimetablePreview
from bot.posts.kit.dates import month_and_day, stamp
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.post import ROOM, Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, round_name, season_title
from bot.posts.kit.text_lines import joined_by_dots, subtext

TIMETABLE = "timetable"
"""What the custom ids of a preview's buttons, and of the field for a timetable, begin with."""

_LONGEST_CHANGE = 300
_LONGEST_NOTE = 200
_ROOM_FOR_NOTES = 1000


def timetable_post(preview: TimetablePreview) -> Post:
    """What the timetable says, with Store and Drop when there is something to store."""
    head = "\n".join((f"## {_heading(preview)}", season_title(preview.season), _count(preview)))
    notes = "\n".join(_notes(preview))
    room = ROOM - len(head) - len(notes) - 2
    lines = "\n".join(as_many_as_fit(list(_lines(preview)), _more("more change"), room))
    told = [Text(text) for text in (lines, notes) if text]
    blocks: list[Block] = [Text(head), *([Divider()] if told else []), *told]
    if preview.key:
        blocks.append(_buttons(preview.key))
    if preview.again:
        blocks.append(Buttons((Button("Correct it", f"{TIMETABLE}:again:{preview.again}", Style.MAIN),)))
    return Post(tuple(blocks), Accent.TROUBLE if preview.problems else Accent.PIT)


def _heading(preview: TimetablePreview) -> str:
    if preview.problems:
        return "This can't be stored yet"
    if preview.key:
        return "Store this?"
    return "Nothing would change"


def _count(preview: TimetablePreview) -> str:
    if preview.changes is None:
        rounds, timed = (plural(len(preview.season.rounds), "round"), plural(preview.understood, "session"))
        return f"A new season of {rounds}, {timed} with a time. Nothing is stored yet."
    read = f"{plural(preview.understood, 'time')} understood"
    if preview.problems:
        many = plural(len(preview.problems), "problem")
        return f"{read}, {many}: put that right and send it again. Nothing was stored."
    if not preview.key:
        return f"{read}: the season says all of it already."
    return f"{read}. Times are those at the venue; behind them, yours. Nothing is stored yet."


def _lines(preview: TimetablePreview) -> Iterator[str]:
    if preview.problems:
        yield from (f"- {escaped_line(problem, _LONGEST_CHANGE)}" for problem in preview.problems)
        return
    for _, moves in groupby(preview.moves, key=lambda move: move.round.number):
        its = list(moves)
        yield f"**{round_name(its[0].round)}** · {round_days(its[0].round)}"
        yield from (_move(move) for move in its)
    yield from (f"- {escaped_line(change, _LONGEST_CHANGE)}" for change in preview.changes or ())
    if preview.changes is None:
        yield from (joined_by_dots(f"- {round_name(r)}", round_days(r)) for r in preview.season.rounds)


def _move(move: SessionMove) -> str:
    """`- Race 1: Sat July 1st 18:05 → 18:25 · <t:1:f> → <t:2:f>`: at the venue, then for the reader."""
    old = _when(move.before, move.round) if move.before else "new"
    new = _when(move.session, move.round, move.before)
    starts = (move.before.start if move.before else None, move.session.start)
    seen = " → ".join(stamp(start, "f") for start in dict.fromkeys(starts) if start)
    return joined_by_dots(f"- {escaped_line(move.session.name, 40)}: {old} → **{new}**", seen)


def _when(session: Session, round_: Round, beside: Session | None = None) -> str:
    """A session's time at the venue and its length; the day only where it isn't that of the one beside."""
    if session.start is None:
        return "no time"
    local = session.start.astimezone(round_.zone)
    length = f", {session.duration // timedelta(minutes=1)} min" if session.duration else ""
    clock = f"{local:%H:%M}{length}"
    if _same_day(beside, local, round_):
        return clock
    return f"{local:%a} {month_and_day(local)} {clock}"


def _same_day(other: Session | None, local: datetime, round_: Round) -> bool:
    start = other.start if other else None
    return start is not None and start.astimezone(round_.zone).date() == local.date()


def _notes(preview: TimetablePreview) -> list[str]:
    """What was left out, which may be what somebody misses."""
    if not (preview.left_out or preview.others):
        return []
    names = escaped_line(", ".join(dict.fromkeys(preview.others)), _LONGEST_NOTE)
    others = f"{plural(len(preview.others), 'line')} of other series left out: {names}"
    lines = [subtext(escaped_line(note, _LONGEST_NOTE)) for note in preview.left_out]
    head = ["**Left out**"] if preview.left_out else []
    foot = [subtext(others)] if preview.others else []
    return [*head, *as_many_as_fit(lines, _more("more line"), _ROOM_FOR_NOTES), *foot]


def _more(what: str) -> Callable[[int], str]:
    return lambda left: f"… and {plural(left, what)}"


def _buttons(key: str) -> Buttons:
    store = Button("Store", f"{TIMETABLE}:store:{key}", Style.MAIN)
    return Buttons((store, Button("Drop", f"{TIMETABLE}:drop:{key}", Style.DANGER)))
