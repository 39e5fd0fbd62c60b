"""Lengths of time as people write them: `60m`, `1h30m`, `1h30`, `90 min`, `2 hours`, `1 day`.

One grammar: numbers with a unit behind each. Session lengths, shifts of the schedule, lead times and spoiler
hours are all read by it, each with the units that make sense there.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.base.phone_text import plain_characters
from bot.domain.planned.lead_times import UNIT_LENGTHS
from bot.languages.catalogue import mark
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, folded

SHORTEST = timedelta(minutes=1)
LONGEST = timedelta(hours=48)
HOW_TO_WRITE = mark('write it like "60m", "1h" or "1h30m", from 1 minute to 48 hours.')

_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of a unit: `w` weeks, `d` days, `h` hours, `m` minutes."""

    number: int
    unit: str


def split_amounts(text: str) -> tuple[list[Amount], str]:
    """The amounts with a unit in `text`, in its order, and what is left between and around them."""
    plain_text = _number_word().sub(_in_figures, plain_characters(text).casefold())
    amounts: list[Amount] = []
    for match in _amount_pattern().finditer(plain_text):
        unit = match.lastgroup or ""
        amounts.append(Amount(int(match["number"]), unit))
    return amounts, _amount_pattern().sub(" ", plain_text).strip()


def _in_figures(match: re.Match[str]) -> str:
    if match["half"]:
        return "30m"
    return str(_counts()[match["number"]])


@of_all_languages
def _counts(words: Language) -> Mapping[str, int]:
    return words.typed.counts


@of_all_languages
def _number_word(words: Language) -> re.Pattern[str]:
    clock = words.timetable.clock
    units = any_exactly(folded((*clock.weeks, *clock.days, *clock.hours, *clock.short_hours, *clock.minutes)))
    pattern = rf"""
          \b(?P<half> {any_exactly(words.typed.half_hours)} )\b                   # half an hour
        | \b(?P<number> {any_exactly(words.typed.counts)} )(?=\ {units}\b)       # a week, two days
        """
    return re.compile(pattern, re.VERBOSE)


def parse_length(text: str, units: str, bare_unit: str = "") -> timedelta | None:
    """The length that the whole `text` is, its larger units first, each once; None when it is none.

    `units` are those that may be used, the largest first (`dhm`). A number without a unit, alone or at the
    end (`1h30`), is of `bare_unit`; without that it is no length.
    """
    amounts, rest = split_amounts(text)
    if bare_unit and _is_number_at_end(rest, plain_characters(text)):
        amounts.append(Amount(int(rest), bare_unit))
        rest = ""
    if rest or not amounts or not _is_in_order(amounts, units):
        return None
    length = timedelta()
    for amount in amounts:
        length += amount.number * UNIT_LENGTHS[amount.unit]
    return length


def _is_number_at_end(rest: str, text: str) -> bool:
    return rest.isdecimal() and len(rest) <= _MOST_DIGITS and text.endswith(rest)


def _is_in_order(amounts: Sequence[Amount], units: str) -> bool:
    units_left = units
    for amount in amounts:
        _, unit, units_left = units_left.partition(amount.unit)
        if not unit:
            return False
    return True


def parse_duration(text: str, bare_unit: str = "") -> timedelta | None:
    """How long a session lasts; None when `text` means no length from 1 minute to 48 hours.

    A number without a unit is of `bare_unit`, as in `parse_length`.
    """
    length = parse_length(text, "dhm", bare_unit)
    if length is None or not SHORTEST <= length <= LONGEST:
        return None
    return length


def duration_text(length: timedelta) -> str:
    """The text that `parse_duration` reads back to the same whole minutes: `1h30m`, `20m`."""
    hours, minutes = divmod(length // timedelta(minutes=1), 60)
    text = ""
    if hours:
        text += f"{hours}h"
    if minutes:
        text += f"{minutes}m"
    return text


def hour_words(words: Language) -> str:
    """The pattern of whole words for hours, on folded text."""
    return any_exactly(folded(words.timetable.clock.hours))


def minute_words(words: Language) -> str:
    """The same for minutes."""
    return any_exactly(folded(words.timetable.clock.minutes))


@of_all_languages
def _amount_pattern(words: Language) -> re.Pattern[str]:
    clock = words.timetable.clock
    pattern = rf"""
        (?P<number> \d{{1,6}} ) \s*
        (?: (?P<w> {any_exactly(folded(clock.weeks))} | w )                       # 2w, 1 week
          | (?P<d> {any_exactly(folded(clock.days))} | d )                        # 7d, 1 day
          | (?P<h> {hour_words(words)} | {any_exactly(clock.short_hours)} | h )   # 1h, 2 hrs, 2 timmar
          | (?P<m> {minute_words(words)} | m )                                    # 60m, 90 min, 5 minutes
        )
        """
    return re.compile(pattern, re.VERBOSE)
