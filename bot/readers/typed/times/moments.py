"""Times and shifts as somebody at the track types them: the venue's clock counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.base.days_in_words import date_in_words, days_in_words
from bot.domain.base.phone_text import plain_value
from bot.domain.season.round import Round
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.day_words import days_and_times, is_called, named_day, next_weekday, plain_words
from bot.readers.typed.times.discord_times import read_discord_time
from bot.readers.typed.times.durations import parse_length
from bot.readers.typed.times.past_midnight import time_beside
from bot.readers.typed.times.typed_days import written_day
from bot.readers.typed.times.venue_clock import VenueTime, venue_time
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

LONGEST_SHIFT = timedelta(days=7)

_HOW_BY = mark("try `+20m`, `-1h` or `1h30m`, up to 7 days")
_HOW_TO = mark("try `14:20` or `Sunday 14:20`, venue time")

_FIRST_MEANT = mark(
    "{time} on {day} comes twice, as the clocks go back that night: the first ({zone}) is meant. For the "
    "second, write `{time} second`."
)
_SECOND_MEANT = mark(
    "{time} on {day} comes twice, as the clocks go back that night: the second ({zone}) is meant."
)

_SIGNS = ("+", "-")


@of_all_languages
def _second(words: Language) -> re.Pattern[str]:
    in_figures = rf"2(?:{any_of(words.ordinal_endings)})"
    return re.compile(rf"\s+\(?(?:{any_of(words.ordinals[1])}|{in_figures})\)?$")  # 02:30 second, 02:30 (2nd)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (UTC). `note` says which one is meant where the venue's clocks show it twice."""

    at: datetime
    note: str = ""


def read_shift(typed: str) -> timedelta:
    """How much later (earlier with a minus): `+20m`, `-1h`, `90m`, `1h30`; a number alone is minutes.

    Days are no unit of it: on the night when the clocks are changed, a day later isn't 24 hours later.

    Raises:
        UserError: it is nothing like that, nothing at all, or more than 7 days.
    """
    text = plain_value(typed)
    is_signed = text.startswith(_SIGNS)
    shift = parse_length(text[1:] if is_signed else text, "hm", bare_unit="m")
    if shift is None or not timedelta() < shift <= LONGEST_SHIFT:
        raise UserError(
            phrase("I can't read {typed} as a time ({how}).", typed=quote_value(typed), how=phrase(_HOW_BY))
        )
    return -shift if text.startswith("-") else shift


def read_moment(typed: str, round_: Round, planned: datetime | None, now: datetime) -> Moment:
    """The instant that was typed, on the venue's clock; or what Discord's own picker wrote.

    A time alone is on the day of the `planned` start, or past the midnight that is near it; without a
    planned start it needs a day. A weekday is within the round's days. `24:00` and `midnight` end the day.

    Raises:
        UserError: it can't be read, names no day or several, or the clocks there skip over it.
    """
    picked = read_discord_time(typed)
    if picked:
        return Moment(picked)
    text, seconds = _second().subn("", plain_words(typed))
    for day_words, clock_time in days_and_times(text):
        local = _local(day_words, clock_time, round_, planned, now)
        if local:
            return _moment(local, round_.zone, is_second=seconds > 0)
    raise UserError(
        phrase("I can't read {typed} as a time ({how}).", typed=quote_value(typed), how=phrase(_HOW_TO))
    )


def _local(
    day_words: str, clock_time: timedelta, round_: Round, planned: datetime | None, now: datetime
) -> datetime | None:
    """The time on the day that the words name; None when they name none.

    Raises:
        UserError: no day is named and none is usual or several may be meant, or the round has no such
            weekday, or several.
    """
    if not day_words and planned:
        return time_beside(planned.astimezone(round_.zone).replace(tzinfo=None), clock_time)
    day = _day(day_words, round_, now) if day_words else _only_day(round_)
    if day is None:
        return None
    return datetime.combine(day, time()) + clock_time


def _day(words: str, round_: Round, now: datetime) -> date | None:
    """The day that these words name; None when they name none."""
    today = now.astimezone(round_.zone).date()
    return named_day(words, today) or written_day(words, round_.first_day.year) or _weekday(words, round_)


def _only_day(round_: Round) -> date:
    if round_.first_day == round_.last_day:
        return round_.first_day
    raise UserError(phrase("Add the day, such as `Sunday 14:20` or `{day} 14:20`.", day=round_.last_day))


def _weekday(words: str, round_: Round) -> date | None:
    if not next_weekday(words, round_.first_day):
        return None
    days = [day for day in _days_of(round_) if is_called(words, day)]
    if len(days) == 1:
        return days[0]
    sentence = mark("Write the date, such as `{day} 14:20`: {round} ({days}) has no such day.")
    if days:
        sentence = mark("Write the date, such as `{day} 14:20`: {round} ({days}) has several such days.")
    round_days = days_in_words(round_.first_day, round_.last_day)
    raise UserError(phrase(sentence, day=round_.last_day, round=round_.name, days=round_days))


def _days_of(round_: Round) -> Iterator[date]:
    for ahead in range((round_.last_day - round_.first_day).days + 1):
        yield round_.first_day + timedelta(days=ahead)


def _moment(local: datetime, zone: ZoneInfo, *, is_second: bool) -> Moment:
    there = venue_time(local, zone)
    refuse_skipped(there, local, zone)
    if not there.comes_twice:
        return Moment(there.first.astimezone(UTC))
    if is_second:
        return Moment(there.last.astimezone(UTC), _meant(there.last, _SECOND_MEANT))
    return Moment(there.first.astimezone(UTC), _meant(there.first, _FIRST_MEANT))


def _meant(moment: datetime, sentence: str) -> str:
    return phrase(sentence, time=f"{moment:%H:%M}", day=date_in_words(moment), zone=f"{moment:%Z}")


def refuse_skipped(there: VenueTime, local: datetime, zone: ZoneInfo) -> None:
    """Let through what the clocks at the venue show.

    Raises:
        UserError: they go forward over `local`.
    """
    if there.is_skipped:
        raise UserError(
            phrase(
                "Choose a time before or after: {time} on {day} doesn't exist in {zone}, as the clocks "
                "go forward that night.",
                time=f"{local:%H:%M}",
                day=date_in_words(local),
                zone=zone.key,
            )
        )
