"""The days that a release gives: its calendar, the weekend it tells, and the next round."""

import re
from collections.abc import Collection, Iterator, Sequence

from bot.domain.releases.release import Dating, ReleaseDays
from bot.readers.releases.calendar_lines import read_calendar
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.find_people import find_names
from bot.readers.releases.round_words import round_number, round_patterns
from bot.readers.releases.sentences import sentences
from bot.readers.words.written_days import WrittenDays, find_days

_LONGEST_LEAD = 12  # characters before a name in which its "at the" stands
_LONGEST_PLACE = 120


def read_days(
    paragraphs: Sequence[Paragraph], taken: Collection[int], year: int
) -> tuple[list[ReleaseDays], set[int], set[int]]:
    """The days in order, the indices of the calendar's paragraphs, and of those that look ahead.

    `year` is meant where none is said. `taken` are indices of paragraphs that say something else.
    """
    free = [index for index in range(len(paragraphs)) if index not in taken]
    calendar = read_calendar(paragraphs, free, year)
    days: list[ReleaseDays] = []
    for index in sorted(calendar):
        days += calendar[index]
    ahead: set[int] = set()
    for index in free:
        if index in calendar:
            continue
        story_days = list(_days_of_story(paragraphs[index], year))
        days += story_days
        if any(dated.dating is Dating.NEXT for dated in story_days):
            ahead.add(index)
    return days, set(calendar), ahead


def _days_of_story(paragraph: Paragraph, year: int) -> Iterator[ReleaseDays]:
    """The ranges of days in a story: of the next round behind words that look ahead, else of this one."""
    looked_ahead = False
    for offset, sentence in sentences(paragraph.text):
        ahead = round_patterns().ahead.search(sentence)
        dating = Dating.WEEKEND
        if ahead or looked_ahead:
            dating = Dating.NEXT
        looked_ahead = ahead is not None
        ranges = find_days(sentence, year)
        if not ranges:
            continue
        place, number = _place(sentence, ranges, ahead), round_number(sentence)
        for days in ranges:
            if dating is Dating.NEXT or days.first != days.last:
                line = paragraph.line_at(offset + days.start)
                yield ReleaseDays(dating, place, days.first, days.last, line, number)


def _place(sentence: str, ranges: Sequence[WrittenDays], ahead: re.Match[str] | None) -> str:
    """What stands behind "at" or "på" and is written like a name, days aside.

    Else it is the names behind the words that look ahead, or nothing where there are no such words.
    """
    letters = list(sentence)
    for days in ranges:
        letters[days.start : days.end] = " " * (days.end - days.start)
    names = list(find_names("".join(letters)))
    for name in names:
        if round_patterns().at.search(sentence[max(0, name.start() - _LONGEST_LEAD) : name.start()]):
            return name[0]
    if ahead is None:
        return ""
    return ", ".join(name[0] for name in names if name.start() >= ahead.end())[:_LONGEST_PLACE]
