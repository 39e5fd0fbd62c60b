"""What a session's start must agree with: its round's days, and the clocks at the venue."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from bot.readers.season_file.partial_tables import Table, day, days, zone
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.toml_lines import Path
from bot.readers.typed.quoting import quote_value


def start_problems(path: Path, round_: Table, given: Sequence[tuple[int, Table]]) -> Iterator[Problem]:
    """Starts outside the round's days, and local times that don't exist there or could be either of two."""
    for index, item in given:
        start = item.get("start")
        if not isinstance(start, datetime) or not day(start.date()):
            continue
        if why := _outside(start, round_) or _unclear(start, zone(round_)):
            yield Problem((*path, index, "start"), why)


def _outside(start: datetime, round_: Table) -> str | None:
    span = days(round_)
    if not span or span[0] <= start.date() <= span[1]:
        return None
    return f"{start:%Y-%m-%d %H:%M} is outside the round's days, {span[0]} to {span[1]}."


def _unclear(start: datetime, at: ZoneInfo | None) -> str | None:
    """Why it can't be a start there. An offset says which is meant of two, and is taken for nothing else."""
    there = start.replace(tzinfo=None)
    offsets = _offsets(there, at) if at and comes_twice(there, at) else ()
    if start.tzinfo:
        return None if start.utcoffset() in offsets else _needless(start)
    if offsets and at:
        which = " or ".join(f"`{there.replace(tzinfo=timezone(offset)).isoformat()}`" for offset in offsets)
        return f"{_twice(there, at)} Say which with its offset: {which}."
    return by_the_clock(start, at)


def _needless(start: datetime) -> str:
    return (
        f"{quote_value(start)} has a UTC offset; write the local time at the venue without an offset, "
        "such as 2023-07-02T10:25:00."
    )


def by_the_clock(start: datetime, at: ZoneInfo | None) -> str | None:
    """Why a naive local time can't be a start there: it is skipped or comes twice; None when it can."""
    if at is None or len(set(_offsets(start, at))) == 1:
        return None
    instead = "Write a time before or after that."
    if comes_twice(start, at):
        return f"{_twice(start, at)} {instead}"
    return f"{start:%Y-%m-%d %H:%M} doesn't exist in {at.key}: the clocks go forward over it. {instead}"


def comes_twice(start: datetime, at: ZoneInfo) -> bool:
    """Whether the clocks there show a naive local time twice."""
    back = start.replace(tzinfo=at).astimezone(UTC).astimezone(at).replace(tzinfo=None)
    return len(set(_offsets(start, at))) > 1 and back == start


def _twice(start: datetime, at: ZoneInfo) -> str:
    return f"{start:%Y-%m-%d %H:%M} exists twice in {at.key}: the clocks go back then."


def _offsets(start: datetime, at: ZoneInfo) -> list[timedelta]:
    """From UTC, of the first and of the second time that it could be."""
    return [start.replace(tzinfo=at, fold=fold).utcoffset() or timedelta() for fold in (0, 1)]
