"""What a session's start must agree with: its round's days, and the clocks at the venue."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.readers.lines import Path
from bot.readers.problems import Problem
from bot.readers.rough import Table, day, days, zone


def start_problems(path: Path, round_: Table, given: Sequence[tuple[int, Table]]) -> Iterator[Problem]:
    """Starts outside the round's days, and local times that don't exist or exist twice there."""
    for index, item in given:
        start = item.get("start")
        if not isinstance(start, datetime) or start.tzinfo or not day(start.date()):
            continue
        if why := _outside(start, round_) or by_the_clock(start, zone(round_)):
            yield Problem((*path, index, "start"), why)


def _outside(start: datetime, round_: Table) -> str | None:
    span = days(round_)
    if not span or span[0] <= start.date() <= span[1]:
        return None
    return f"{start:%Y-%m-%d %H:%M} is outside the round's days, {span[0]} to {span[1]}."


def by_the_clock(start: datetime, at: ZoneInfo | None) -> str | None:
    """Why a naive local time can't be a start there: it is skipped or comes twice; None when it can."""
    if at is None or _offset(start, at, 0) == _offset(start, at, 1):
        return None
    there = f"{start:%Y-%m-%d %H:%M}"
    instead = "Write a time before or after that."
    back = start.replace(tzinfo=at).astimezone(UTC).astimezone(at).replace(tzinfo=None)
    if back == start:
        return f"{there} exists twice in {at.key}: the clocks go back then. {instead}"
    return f"{there} doesn't exist in {at.key}: the clocks go forward over it. {instead}"


def _offset(start: datetime, at: ZoneInfo, fold: int) -> object:
    return start.replace(tzinfo=at, fold=fold).utcoffset()
