"""The calendar of a release: lines of a place with its days, below a heading or in a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bot.domain.releases.release import Dating, ReleaseDays
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.find_people import find_names
from bot.readers.releases.round_words import round_number, round_patterns
from bot.readers.words.date_pattern import without_weekdays
from bot.readers.words.written_days import WrittenDays, find_days

_EDGES = " ,;:|.–—−-()•·"
_MOST_WORDS = 16
_WORDS_OF_A_PLACE = 10
_WIDEST = 80  # characters between two days of a calendar in one line
_ORDER = re.compile(r"^\d{1,2}[.)] ")  # 3. Spa


def read_calendar(
    paragraphs: Sequence[Paragraph], free: Sequence[int], year: int
) -> dict[int, list[ReleaseDays]]:
    """The calendar's rounds by the index of their paragraph; it is looked for in the `free` ones."""
    lines = {index: _rounds(paragraphs[index], year) for index in free}
    calendar: dict[int, list[ReleaseDays]] = {}
    is_below_heading = False
    for index in free:
        if not lines[index]:
            is_below_heading = _is_heading(paragraphs[index].text)
        elif is_below_heading or _is_in_a_row(lines, index):
            calendar[index] = lines[index]
    return calendar


def _is_heading(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and bool(round_patterns().calendar_heading.search(text))


def _is_in_a_row(lines: Mapping[int, Sequence[ReleaseDays]], index: int) -> bool:
    return bool(lines.get(index - 1) or lines.get(index + 1) or len(lines[index]) > 1)


def _rounds(paragraph: Paragraph, year: int) -> list[ReleaseDays]:
    """What one line of a calendar says; nothing when it can't be one."""
    text = paragraph.text
    ranges = find_days(text, year)
    if not ranges or len(text.split()) > _MOST_WORDS * len(ranges) or round_patterns().ahead.search(text):
        return []
    if len(ranges) == 1:
        (days,) = ranges
        return list(_round(paragraph, days, f"{text[: days.start]} {text[days.end :]}"))
    is_list = ":" in text[: ranges[0].start] or len(ranges) > 2  # noqa: PLR2004 - two may be of one story
    if not is_list:
        return []
    return list(_rounds_in_one_line(paragraph, ranges))


def _rounds_in_one_line(paragraph: Paragraph, ranges: Sequence[WrittenDays]) -> Iterator[ReleaseDays]:
    """`Calendar: April 21st-23rd - Monza, Italy June 2nd-4th - Paul Ricard, France`, or the places first."""
    text = paragraph.text
    places = [text[earlier.end : later.start] for earlier, later in pairwise(ranges)]
    if not all(0 < len(place) <= _WIDEST for place in places):
        return
    lead = text[: ranges[0].start].rsplit(":", 1)[-1]
    if any(find_names(lead)):
        places.insert(0, lead)
    else:
        places.append(text[ranges[-1].end : ranges[-1].end + _WIDEST])
    for days, place in zip(ranges, places, strict=True):
        yield from _round(paragraph, days, place)


def _round(paragraph: Paragraph, days: WrittenDays, words: str) -> Iterator[ReleaseDays]:
    """The round of these days, if the words beside them are a place."""
    patterns = round_patterns()
    place = without_weekdays(patterns.numbered.sub(" ", words)).strip(_EDGES)
    place = _ORDER.sub("", patterns.little_ends.sub("", place)).strip(_EDGES)
    if not _is_place(place):
        return
    cells = [cell.strip(_EDGES) for cell in place.split("|")]
    place = ", ".join(cell for cell in cells if cell)
    line = paragraph.line_at(days.start)
    yield ReleaseDays(Dating.CALENDAR, place, days.first, days.last, line, round_number(words))


def _is_place(text: str) -> bool:
    """Whether it is written as names are: a few words, at least half of them with a capital."""
    words = [word for word in re.split(r"[\W_]+", text) if word]
    capitals = sum(word[0].isupper() for word in words)
    return 1 <= len(words) <= _WORDS_OF_A_PLACE and capitals * 2 >= len(words) and ". " not in text
