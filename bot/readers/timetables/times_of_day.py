"""The times of day in a timetable's line, `09h00-09h45`, `9:30-10:15 am`, `kl. 12`, and the length it gives.

What a time of day is, `bot.readers.typed.clock_times` says. Works on folded text with plain dashes
(`plain_dashes`); every pattern is bounded.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from math import prod

from bot.readers.typed.clock_times import (
    CLOCK_UNIT,
    FORMS,
    HOUR,
    LEADING_WORD,
    MIDNIGHT,
    MINUTE,
    WrittenTime,
    written_time,
)
from bot.readers.typed.durations import HOUR_WORDS, MINUTE_WORDS

_LINE_FORMS = (
    # 14h, 14 Uhr: a length too (`is_bare`)
    rf"(?P<h3>{HOUR})(?P<bare> ?(?:h|hrs|uhr)\b)(?! ?\d\d(?![\d:.]))",
    # 0900-0945, 1215 hrs
    rf"(?P<h4>[012]\d)(?P<m4>{MINUTE})(?:(?= ?- ?[012]\d[0-5]\d\b)|{CLOCK_UNIT})",
    # the 0945 of 0900-0945
    rf"(?:(?<=\d\d-)|(?<=\d\d- )|(?<=\d -)|(?<=\d - ))(?P<h5>[012]\d)(?P<m5>{MINUTE})\b",
)
_TIME = re.compile(
    rf"(?<![\d.,:/]){LEADING_WORD}(?:{'|'.join((*FORMS, *_LINE_FORMS))})"
    # kl. 12
    rf"|\b(?:kl|klo|klockan|um|alle|ore|dalle)\b\.? ?(?P<h6>{HOUR})\b(?![:.]?\d)"
)
_TO = re.compile(r"[ )]{0,2}(?:-|to|until|till?|bis|a|alle|au?|ao|fino alle|jusqu'a)[ (]{0,2}")
# 45 min, 30', 2 x 15 min
_MINUTES = rf"(?:\d ?x ?)?\d{{1,3}} ?(?:{MINUTE_WORDS}\b\.?|'|m\b)"
# 2 hours, 1 Stunde 30 min
_HOURS = rf"\d{{1,2}} ?{HOUR_WORDS}\b(?: ?[0-5]?\d ?(?:min\w{{0,4}}|m\b|'))?"
# 1h30, 2h
_SHORT_HOURS = r"\d{1,2} ?h(?: ?[0-5]\d)?(?: ?(?:min|m|'))?"
_LENGTH = re.compile(rf"(?<![\d:.])(?:{_MINUTES}|{_HOURS})")
_IN_BRACKETS = re.compile(rf"\( ?{_SHORT_HOURS} ?\)")
_BARE_HOURS = re.compile(rf"(?<![\d:.])\b{_SHORT_HOURS}(?!\w)")
_LAP = r"(?:laps?|tours?|gir[io]|runden?|varv)\b"
_LAPS = re.compile(rf"[+/] ?\d{{0,3}} ?{_LAP}|\b\d{{1,3}} ?{_LAP}")
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


def plain_dashes(text: str) -> str:
    """The text with every dash as a hyphen, and its apostrophes straight."""
    return re.sub(r"[‐‑‒–—―−]", "-", re.sub(r"[’‘′`´]", "'", text))


def find_times(text: str) -> Times:
    """What a folded line says of the clock."""
    text, length = _take_length(_LAPS.sub(" ", text), _LENGTH)
    if length is None and _TIME.search(_IN_BRACKETS.sub(" ", text)):  # "12:15 (1h30)", but "Race (12h15)"
        text, length = _take_length(text, _IN_BRACKETS)
    spans, rest = _take_spans(text, _without_lengths(_marks(text), text))
    if length is None and spans:
        rest, length = _take_length(rest, _BARE_HOURS)
    return Times(tuple(spans), length, rest)


def _marks(text: str) -> list[_Mark]:
    marks = [_mark(match) for match in _TIME.finditer(text)]
    return [mark for mark in marks if mark]


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
    return _TO.fullmatch(text, first.end, second.figure) is not None


def _mark(match: re.Match[str]) -> _Mark | None:
    written = written_time(match)
    if written is None:
        return None
    figure = next(match.start(name) for name, part in match.groupdict().items() if part)
    is_bare = (match["bare"] or "").strip() == "h"
    return _Mark(match.start(), figure, match.end(), written, is_bare)


def _range(first: WrittenTime, second: WrittenTime) -> TimeSpan:
    """`9:30-10:15 am` is all in the morning, `11:30-12:15 pm` begins in it."""
    ends = second.on_24_hours(second.half)
    begins = first.on_24_hours(second.half if first.half is None else first.half)
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
    if re.match(_MINUTES, text.strip("( ")):  # "2 x 15 min" is half an hour
        return timedelta(minutes=prod(numbers)) or None
    return timedelta(hours=numbers[0], minutes=sum(numbers[1:])) or None
