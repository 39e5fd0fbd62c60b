"""The days that a release gives: its calendar, the weekend it tells, and the next round."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from bot.domain.releases.release import Dated, Dating
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import find_names
from bot.readers.releases.placings import ORDINALS
from bot.readers.releases.sentences import sentences
from bot.readers.typed.dates import Days, find_days
from bot.readers.words.date_pattern import without_weekdays

_HEADING = re.compile(
    r"\b(?:calend[ae]r|(?:tävlings)?kalender\w*|schedule|dates|datum|season \d{4}|säsongen)\b", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:next (?:up|round|race|event|stop|weekend|competition|on)|up next|next is|coming up"
    r"|nästa|härnäst|kommande|väntar|fortsätter|awaits?"
    r"|(?:series|season|championship) (?:continues|resumes))\b",
    re.IGNORECASE,
)
_ROUND = r"(?:rounds?|rd\.?|deltävling(?:en)?|omgång(?:en)?|rond(?:en)?|race weekend|tävlingshelg(?:en)?)"
_NUMBERED = re.compile(
    rf"\b(?:(?P<word>{'|'.join(ORDINALS)})|(?P<nth>\d{{1,2}})(?:st|nd|rd|th|:[ea]))"
    rf"(?: (?:and|och) (?:final|last|sista|avslutande))? {_ROUND}\b"
    rf"|\b{_ROUND} (?:nr |no\.? )?(?P<plain>\d{{1,2}})\b",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|in|on|på|i|till|to) (?:the |den )?$", re.IGNORECASE)
_EDGES = " ,;:|.–—−-()•·"
_MOST_WORDS = 16
_WORDS_OF_A_PLACE = 10
_LEAD = 12  # characters before a name in which its "at the" stands
_LONGEST_PLACE = 120
_WIDEST = 80  # characters between two days of a calendar in one line
_LITTLE_ENDS = re.compile(r"^(?:on|den|the|at|in|på|i)\b |\b(?:on|den|the|from|från)$", re.IGNORECASE)
_ORDER = re.compile(r"^\d{1,2}[.)] ")


def read_days(
    paragraphs: Sequence[Paragraph], taken: Collection[int], year: int
) -> tuple[list[Dated], set[int], set[int]]:
    """The days in order, the indices of the calendar's paragraphs, and of those that look ahead.

    `year` is meant where none is said. `taken` are indices of paragraphs that say something else.
    """
    free = [index for index in range(len(paragraphs)) if index not in taken]
    calendar = _calendar(paragraphs, free, year)
    found = [dated for index in sorted(calendar) for dated in calendar[index]]
    ahead: set[int] = set()
    for index in free:
        if index not in calendar:
            told = list(_told(paragraphs[index], year))
            found += told
            ahead |= {index} if any(dated.dating is Dating.NEXT for dated in told) else set()
    return found, set(calendar), ahead


def _calendar(paragraphs: Sequence[Paragraph], free: Sequence[int], year: int) -> dict[int, list[Dated]]:
    """The calendar's lines: below its heading, or several in a row."""
    lines = {index: _line(paragraphs[index], year) for index in free}
    kept: dict[int, list[Dated]] = {}
    below = False
    for index in free:
        text = paragraphs[index].text
        if lines[index]:
            in_a_row = lines.get(index - 1) or lines.get(index + 1) or len(lines[index]) > 1
            if below or in_a_row:
                kept[index] = lines[index]
        else:
            below = bool(_HEADING.search(text)) and len(text.split()) <= _MOST_WORDS
    return kept


def _line(paragraph: Paragraph, year: int) -> list[Dated]:
    """What one line of a calendar says; nothing when it can't be one."""
    text = paragraph.text
    found = find_days(text, year)
    if not found or _AHEAD.search(text):
        return []
    if len(found) == 1:
        one = _entry(paragraph, found[0], f"{text[: found[0].start]} {text[found[0].end :]}")
        return [one] if one and len(text.split()) <= _MOST_WORDS else []
    is_list = ":" in text[: found[0].start] or len(found) > 2  # noqa: PLR2004 - two may be of one story
    return _in_one_line(paragraph, found) if is_list and len(text.split()) <= _MOST_WORDS * len(found) else []


def _in_one_line(paragraph: Paragraph, found: Sequence[Days]) -> list[Dated]:
    """`Calendar: April 21st-23rd - Monza, Italy June 2nd-4th - Paul Ricard, France`, or the places first."""
    text = paragraph.text
    gaps = [text[a.end : b.start] for a, b in pairwise(found)]
    if not all(0 < len(gap) <= _WIDEST for gap in gaps):
        return []
    lead = text[: found[0].start].rsplit(":", 1)[-1]
    tail = text[found[-1].end : found[-1].end + _WIDEST]
    behind = [*gaps, tail] if not any(find_names(lead)) else [lead, *gaps]
    entries = [_entry(paragraph, days, place) for days, place in zip(found, behind, strict=True)]
    return [entry for entry in entries if entry]


def _entry(paragraph: Paragraph, days: Days, rest: str) -> Dated | None:
    numbered = _number(rest)
    place = without_weekdays(_NUMBERED.sub(" ", rest)).strip(_EDGES)
    place = _ORDER.sub("", _LITTLE_ENDS.sub("", place)).strip(_EDGES)
    if not _is_place(place):
        return None
    place = ", ".join(filter(None, (part.strip(_EDGES) for part in place.split("|"))))
    line = paragraph.line_at(days.start)
    return Dated(Dating.CALENDAR, place, days.first, days.last, line, numbered)


def _is_place(text: str) -> bool:
    """Whether it is written as names are: a few words, at least half of them with a capital."""
    words = [word for word in re.split(r"[\W_]+", text) if word]
    capitals = sum(word[0].isupper() for word in words)
    return 1 <= len(words) <= _WORDS_OF_A_PLACE and capitals * 2 >= len(words) and ". " not in text


def _told(paragraph: Paragraph, year: int) -> Iterator[Dated]:
    """The ranges of days in a story: of the next round behind words that look ahead, else of this one."""
    ahead = False
    for offset, sentence in sentences(paragraph.text):
        looking = _AHEAD.search(sentence)
        looks = looking is not None
        found = find_days(sentence, year)
        since = looking.end() if looking else len(sentence)
        place, number = (_place(sentence, found, since), _number(sentence)) if found else ("", None)
        for days in found:
            is_next = looks or ahead
            if days.first != days.last or is_next:
                dating = Dating.NEXT if is_next else Dating.WEEKEND
                line = paragraph.line_at(offset + days.start)
                yield Dated(dating, place, days.first, days.last, line, number)
        ahead = looks


def _place(sentence: str, found: Sequence[Days], since: int) -> str:
    """What stands behind "at" or "på" and is written like a name, days aside; else the names from `since`."""
    letters = list(sentence)
    for days in found:
        letters[days.start : days.end] = " " * (days.end - days.start)
    names = list(find_names("".join(letters)))
    for name in names:
        if _AT.search(sentence[max(0, name.start() - _LEAD) : name.start()]):
            return name[0]
    return ", ".join(name[0] for name in names if name.start() >= since)[:_LONGEST_PLACE]


def _number(text: str) -> int | None:
    match = _NUMBERED.search(text)
    return _value(match) if match else None


def _value(match: re.Match[str]) -> int:
    return ORDINALS.get((match["word"] or "").casefold(), 0) or int(match["nth"] or match["plain"])


def read_numbers(paragraphs: Sequence[Paragraph], passed: Collection[int]) -> list[int]:
    """The rounds that the text counts, in its order; not in the paragraphs `passed` over."""
    free = (p for index, p in enumerate(paragraphs) if index not in passed)
    return [_value(match) for paragraph in free for match in _NUMBERED.finditer(paragraph.text)]
