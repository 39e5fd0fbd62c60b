"""The times of day in a timetable's line, `09h00-09h45`, `9:30-10:15 am`, `kl. 12`, and the length it gives.

What a time of day is, `bot.readers.typed.times.clock_times` says. Works on folded text; every pattern is
bounded.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from math import prod

from bot.readers.typed.times.clock_times import (
    HOUR,
    MIDNIGHT,
    MINUTE,
    WrittenTime,
    clock_forms,
    clock_unit,
    leading_word,
    written_time,
)
from bot.readers.typed.times.durations import hour_words, minute_words
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, folded

# 1h30, 2h
_SHORT_HOURS = r"\d{1,2} ?h(?: ?[0-5]\d)?(?: ?(?:min|m|'))?"
_IN_BRACKETS = re.compile(rf"\( ?{_SHORT_HOURS} ?\)")
_BARE_HOURS = re.compile(rf"(?<![\d:.])\b{_SHORT_HOURS}(?!\w)")
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From when to when, since midnight of the line's day; over 24 hours is the next day."""

    begins: timedelta
    ends: timedelta | None


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a line, how long it says something lasts, and what is left of it."""

    spans: tuple[TimeSpan, ...]
    length: timedelta | None
    rest: str


@dataclass(frozen=True, slots=True)
class _Mark:
    """One time in the text, its figures from `figure` on; `is_bare` is like `14h`."""

    start: int
    figure: int
    end: int
    written: WrittenTime
    is_bare: bool


@dataclass(frozen=True, slots=True)
class _ClockPatterns:
    """The patterns of times, of what joins two, and of lengths."""

    time: re.Pattern[str]
    until: re.Pattern[str]
    minutes: re.Pattern[str]
    length: re.Pattern[str]
    laps: re.Pattern[str]


def find_times(text: str) -> Times:
    """What a folded line says of the clock."""
    text, length = _take_length(_patterns().laps.sub(" ", text), _patterns().length)
    has_time_outside = _patterns().time.search(_IN_BRACKETS.sub(" ", text)) is not None
    if length is None and has_time_outside:  # "12:15 (1h30)", but "Race (12h15)"
        text, length = _take_length(text, _IN_BRACKETS)
    spans, rest = _take_spans(text, _without_lengths(_marks(text), text))
    if length is None and spans:
        rest, length = _take_length(rest, _BARE_HOURS)
    return Times(tuple(spans), length, rest)


def _marks(text: str) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in _patterns().time.finditer(text):
        mark = _mark(match)
        if mark:
            marks.append(mark)
    return marks


def _take_spans(text: str, marks: list[_Mark]) -> tuple[list[TimeSpan], str]:
    """The spans that the marks make, two of them where they are a range, and the text around them."""
    spans: list[TimeSpan] = []
    rest, read_to = "", 0
    while marks:
        first = last = marks.pop(0)
        if marks and _is_range(text, first, marks[0]):
            last = marks.pop(0)
            spans.append(_range(first.written, last.written))
        else:
            spans.append(TimeSpan(first.written.on_24_hours(first.written.half), None))
        rest, read_to = f"{rest}{text[read_to : first.start]} ", last.end
    return spans, rest + text[read_to:]


def _without_lengths(marks: list[_Mark], text: str) -> list[_Mark]:
    """`14h` is a time where nothing clearer is there or where a range joins it to one; else a length."""
    if all(mark.is_bare for mark in marks):
        return marks
    in_ranges: set[_Mark] = set()
    for first, second in pairwise(marks):
        if _is_range(text, first, second):
            in_ranges |= {first, second}
    return [mark for mark in marks if not mark.is_bare or mark in in_ranges]


def _is_range(text: str, first: _Mark, second: _Mark) -> bool:
    if not text[first.end : second.figure].strip(" |/"):  # two columns
        return not first.is_bare and not second.is_bare and first.written.at < second.written.at
    return _patterns().until.fullmatch(text, first.end, second.figure) is not None


def _mark(match: re.Match[str]) -> _Mark | None:
    written = written_time(match)
    if written is None:
        return None
    is_bare = (match["bare"] or "").strip() == "h"
    return _Mark(match.start(), _first_figure(match), match.end(), written, is_bare)


def _first_figure(match: re.Match[str]) -> int:
    """Where the first group that took part begins: behind the word that leads to the time."""
    for name, part in match.groupdict().items():
        if part:
            return match.start(name)
    return match.start()


def _range(first: WrittenTime, second: WrittenTime) -> TimeSpan:
    """`9:30-10:15 am` is all in the morning, `11:30-12:15 pm` begins in it."""
    half = first.half
    if half is None:
        half = second.half
    begins, ends = first.on_24_hours(half), second.on_24_hours(second.half)
    if first.half is None and second.half and begins >= ends:
        begins = first.on_24_hours(0)
    if ends <= begins:
        ends += MIDNIGHT
    return TimeSpan(begins, ends)


def _take_length(text: str, pattern: re.Pattern[str]) -> tuple[str, timedelta | None]:
    match = pattern.search(text)
    if match is None:
        return text, None
    return f"{text[: match.start()]} {text[match.end() :]}", _length(match[0])


def _length(text: str) -> timedelta | None:
    numbers = [int(number) for number in _NUMBER.findall(text)]
    if _patterns().minutes.match(text.strip("( ")):  # "2 x 15 min" is half an hour
        return timedelta(minutes=prod(numbers)) or None
    return timedelta(hours=numbers[0], minutes=sum(numbers[1:])) or None


@of_all_languages
def _patterns(words: Language) -> _ClockPatterns:
    clock = words.timetable.clock
    # 45 min, 30', 2 x 15 min
    minutes = rf"(?:\d ?x ?)?\d{{1,3}} ?(?:{minute_words(words)}\b\.?|'|m\b)"
    # 2 hours, 1 Stunde 30 min
    # In "libere 1 ore 13.30" the word belongs to the time behind it.
    no_clock = r"(?! ?\d{1,2}[.,:h]\d\d)"
    hours = (
        rf"\d{{1,2}} ?{hour_words(words)}\b{no_clock}"
        rf"(?: ?[0-5]?\d ?(?:{minute_words(words)}\b|m\b|'))?"
    )
    lap = rf"{any_exactly(folded(clock.laps))}\b"
    return _ClockPatterns(
        time=_time_pattern(words),
        # 9:00-9:45, 9:00 till 9:45
        until=re.compile(rf"[ )]{{0,2}}(?:-|{any_exactly(folded(clock.until))})[ (]{{0,2}}"),
        minutes=re.compile(minutes),
        length=re.compile(rf"(?<![\d:.])(?:{minutes}|{hours})"),
        # + 1 lap, 12 laps, 4.025 km
        laps=re.compile(
            rf"[+/] ?\d{{0,3}} ?{lap}|\b\d{{1,3}} ?{lap}|\b\d{{1,3}}(?:[.,]\d{{1,3}})? ?(?:km|mi|miles)\b"
        ),
    )


def _time_pattern(words: Language) -> re.Pattern[str]:
    clock = words.timetable.clock
    hour_unit = any_exactly(folded(("h", *clock.hour_units)))
    forms = (
        *clock_forms(words),
        # 13,40
        rf"(?P<h7>{HOUR}),(?P<m7>{MINUTE})(?![\d,.:]|[,.:]\d| ?(?:km|mi|m|s|sek|sec|kr|eur|%|€)\b)",
        # 14h, 14 Uhr: a length too (`is_bare`)
        rf"(?P<h3>{HOUR})(?P<bare> ?{hour_unit}\b)(?! ?\d\d(?![\d:.]))",
        # 0900-0945, 1215 hrs
        rf"(?P<h4>[012]\d)(?P<m4>{MINUTE})(?:(?= ?- ?[012]\d[0-5]\d\b)|{clock_unit(words)})",
        # the 0945 of 0900-0945
        rf"(?:(?<=\d\d-)|(?<=\d\d- )|(?<=\d -)|(?<=\d - ))(?P<h5>[012]\d)(?P<m5>{MINUTE})\b",
    )
    return re.compile(
        rf"(?<![\d.,:/]){leading_word(words)}(?:{'|'.join(forms)})"
        # kl. 12
        rf"|\b{any_exactly(folded(clock.clock_leads))}\b\.? ?(?P<h6>{HOUR})\b(?![:.]?\d)"
    )
