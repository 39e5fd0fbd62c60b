"""What a session's start must agree with: its round's days, and the clocks at the venue."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.readers.season_file.partial_tables import Table, day, days, zone
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.toml_positions import Path
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.venue_clock import venue_time


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
    local = start.replace(tzinfo=None)
    there = venue_time(local, at) if at else None
    if not there or not at or not there.comes_twice:
        return _needless(start) if start.tzinfo else clock_fault(start, at)
    offsets = [there.first.utcoffset(), there.last.utcoffset()]
    if start.tzinfo:
        return None if start.utcoffset() in offsets else _needless(start)
    which = " or ".join(f"`{moment.isoformat()}`" for moment in (there.first, there.last))
    return f"{_twice(local, at)} Say which with its offset: {which}."


def _needless(start: datetime) -> str:
    return (
        f"{quote_value(start)} has a UTC offset; write the local time at the venue without an offset, "
        "such as 2023-07-02T10:25:00."
    )


def clock_fault(local: datetime, zone: ZoneInfo | None) -> str | None:
    """Why a naive local time can't be a start there: it is skipped or comes twice; None when it can."""
    if zone is None:
        return None
    there = venue_time(local, zone)
    instead = "Write a time before or after that."
    if there.comes_twice:
        return f"{_twice(local, zone)} {instead}"
    if there.is_skipped:
        return f"{local:%Y-%m-%d %H:%M} doesn't exist in {zone.key}: the clocks go forward over it. {instead}"
    return None


def _twice(local: datetime, zone: ZoneInfo) -> str:
    return f"{local:%Y-%m-%d %H:%M} exists twice in {zone.key}: the clocks go back then."
