"""A time of day as people write it: `14:20`, `14.20`, `9h30`, `14 Uhr 30`, `2:20 pm`, `1420`, `noon`.

One grammar, for a field that holds one time alone (`read_clock_time`) and for a timetable's line that holds
several among other words (`bot.readers.timetables.times_of_day`). It is for folded text; every pattern is
bounded.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, folded

NOON, MIDNIGHT = timedelta(hours=12), timedelta(hours=24)
_ONE = timedelta(hours=1)
_LAST_HOUR = timedelta(hours=30)  # a night's race day runs on: 24:30 is half past midnight

_HALVES = {"a": 0, "p": 1}

HOUR, MINUTE = r"[012]?\d", r"[0-5]\d"
_NO_MORE = r"(?::[0-5]\d)?(?!\d|[.,]\d| ?(?:km|%))"  # seconds are let go; 12.5 km and 10.25 % are no times

_FIELD_FORMS = (
    # 14 : 20, 2.20p, 9 h 30 p.m.
    r"(?P<h7>\d{1,2})\s*[:.h]\s*(?P<m7>[0-5]\d)\s*(?P<half7>[ap])?(?:\.?m\.?)?",
    # 1420, 0220 pm
    r"(?P<h8>\d{2})(?P<m8>[0-5]\d)\s*(?P<half8>[ap])?(?:\.?m\.?)?",
    # 2p, 2  p.m.
    r"(?P<h9>\d{1,2})\s*(?P<half9>[ap])(?:\.?m\.?)?",
)
"""What is a time only where nothing else is. `14h` isn't one there: it may be a length."""


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A time as its figures say, since midnight; `half` is 0 for am, 1 for pm, None on a 24-hour clock."""

    at: timedelta
    half: int | None = None

    def on_24_hours(self, half: int | None) -> timedelta:
        """The time since midnight when it is in that half of the day; from 13:00 on it says so by itself."""
        if half is None or self.at >= NOON + _ONE:
            return self.at
        return self.at % NOON + half * NOON


def written_time(match: re.Match[str]) -> WrittenTime | None:
    """The time in a match of a pattern made of `clock_forms`; None when no clock shows it (13 pm, 45:00)."""
    parts = _parts(match)
    if "word" in parts:
        return WrittenTime(_time_words()[parts["word"]])
    at = timedelta(hours=int(parts["h"]), minutes=int(parts.get("m", "0")))
    if "half" in parts and timedelta() < at < NOON + _ONE:
        return WrittenTime(at % NOON, _HALVES[parts["half"]])
    if "half" not in parts and at < _LAST_HOUR:
        return WrittenTime(at)
    return None


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {name.rstrip("0123456789"): part for name, part in match.groupdict().items() if part}


def read_clock_time(text: str) -> timedelta | None:
    """The time since midnight that the whole text is, which is in small, plain letters; None when it is none.

    `24:00` and `midnight` are the end of the day, `00:00` is its beginning; over 24:00 there is none.
    """
    match = _field_pattern().fullmatch(text)
    if match is None or _is_slip(match):
        return None
    written = written_time(match)
    if written is None:
        return None
    at = written.on_24_hours(written.half)
    return at if at <= MIDNIGHT else None


def _is_slip(match: re.Match[str]) -> bool:
    """Whether it is like 0:20 am: a clock of twelve hours shows 12:20 then."""
    parts = _parts(match)
    return "half" in parts and int(parts["h"]) == 0


def leading_word(words: Language) -> str:
    """The pattern of what may stand before a time: `kl. 12.15`, `um 14 Uhr`, `at 9:30`."""
    clock = words.timetable.clock
    return rf"(?:\b{any_exactly(folded((*clock.leads, *clock.clock_leads)))}\b\.? ?)?"


def clock_unit(words: Language) -> str:
    """The pattern of what may stand behind a time: `14:20 Uhr`, `1420 hrs`."""
    clock = words.timetable.clock
    return rf"(?: ?{any_exactly(folded(('h', *clock.hour_units, *clock.short_hours)))}\b)"


def clock_forms(words: Language) -> tuple[str, ...]:
    """The patterns of what is a time wherever it stands.

    The names of the groups are h(our), m(inute), half and word, with a figure that tells the forms apart.
    """
    hour_mark = any_exactly(folded(("h", *words.timetable.clock.hour_marks)))
    return (
        # 09:00, 9.00, 9:30 am, 14:20 Uhr
        (
            rf"(?P<h1>{HOUR})[:.](?P<m1>{MINUTE}){_NO_MORE}"
            rf"(?: ?(?P<half1>[ap])\.?m\b\.?|{clock_unit(words)})?"
        ),
        # 9h00, 14 Uhr 30
        rf"(?P<h0>{HOUR}) ?{hour_mark} ?(?P<m0>{MINUTE})(?![\d:.])",
        # 9 am
        r"(?P<h2>[01]?\d) ?(?P<half2>[ap])\.?m\b\.?",
        # noon, 12 midday
        rf"(?:12 )?\b(?P<word>{any_exactly(_time_words())})\b",
    )


@of_all_languages
def _time_words(words: Language) -> dict[str, timedelta]:
    """The time since midnight of each word that is one."""
    noons = dict.fromkeys(folded(words.timetable.clock.noon), NOON)
    return noons | dict.fromkeys(folded(words.timetable.clock.midnight), MIDNIGHT)


@of_all_languages
def _field_pattern(words: Language) -> re.Pattern[str]:
    return re.compile(rf"{leading_word(words)}(?:{'|'.join((*clock_forms(words), *_FIELD_FORMS))})")
