"""What a session's start must agree with: its round's days, and the clocks at the venue."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.base.days_in_words import dates_in_words, moment_in_words
from bot.languages.catalogue import mark, phrase
from bot.readers.season_file.partial_tables import Table, day_of, days_of, zone_of
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.toml_positions import Path
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.venue_clock import venue_time


def start_problems(
    path: Path, round_: Table, session_tables: Sequence[tuple[int, Table]]
) -> Iterator[Problem]:
    """Starts outside the round's days, and local times that don't exist there or could be either of two."""
    for index, session in session_tables:
        start = session.get("start")
        if not isinstance(start, datetime) or not day_of(start.date()):
            continue
        why = _outside(start, round_) or _unclear(start, zone_of(round_))
        if why:
            yield Problem((*path, index, "start"), why)


def _outside(start: datetime, round_: Table) -> str | None:
    round_days = days_of(round_)
    if round_days is None:
        return None
    first_day, last_day = round_days
    if first_day <= start.date() <= last_day:
        return None
    return phrase(
        "{time} is outside the round's days, {days}.",
        time=moment_in_words(start),
        days=dates_in_words(first_day, last_day),
    )


def _unclear(start: datetime, zone: ZoneInfo | None) -> str | None:
    """Why it can't be a start there. An offset says which is meant of two, and is taken for nothing else."""
    if start.tzinfo is None:
        return _two_readings(start, zone) or clock_fault(start, zone)
    if zone is None:
        return _needless(start)
    there = venue_time(start.replace(tzinfo=None), zone)
    offsets = (there.first.utcoffset(), there.last.utcoffset())
    if there.comes_twice and start.utcoffset() in offsets:
        return None
    return _needless(start)


def _two_readings(local: datetime, zone: ZoneInfo | None) -> str | None:
    if zone is None:
        return None
    there = venue_time(local, zone)
    if not there.comes_twice:
        return None
    return phrase(
        "{time} exists twice in {zone}: the clocks go back then. Say which with its offset: "
        "`{first}` or `{second}`.",
        time=moment_in_words(local),
        zone=zone.key,
        first=there.first.isoformat(),
        second=there.last.isoformat(),
    )


def _needless(start: datetime) -> str:
    return phrase(
        "{time} has a UTC offset; write the local time at the venue without an offset, such as "
        "2023-07-02T10:25:00.",
        time=quote_value(start),
    )


def clock_fault(local: datetime, zone: ZoneInfo | None) -> str | None:
    """Why a naive local time can't be a start there: it is skipped or comes twice; None when it can."""
    if zone is None:
        return None
    there = venue_time(local, zone)
    if there.comes_twice:
        sentence = mark(
            "{time} exists twice in {zone}: the clocks go back then. Write a time before or after that."
        )
    elif there.is_skipped:
        sentence = mark(
            "{time} doesn't exist in {zone}: the clocks go forward over it. Write a time before or after "
            "that."
        )
    else:
        return None
    return phrase(sentence, time=moment_in_words(local), zone=zone.key)
