"""A line of a pasted timetable taken apart: the day that it says, its times, and the label that is left."""

import re
from dataclasses import dataclass, replace

from bot.domain.base.plain_text import fold
from bot.readers.timetables.session_words import find_name, meaningful
from bot.readers.timetables.times_of_day import Times, find_times
from bot.readers.timetables.timetable_days import SaidDay, find_day
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, folded

LONGEST_LINE = 300
"""Characters of a line that are read."""
_FEWEST_PARTS = 2  # sessions on one line


@dataclass(frozen=True, slots=True)
class TimetableLine:
    """A line taken apart: its number, its words, and the label that is left without day and times."""

    number: int
    words: str
    said_day: SaidDay | None
    times: Times

    @property
    def label(self) -> str:
        """What may name a session."""
        return self.times.rest

    @property
    def has_label(self) -> bool:
        """Whether anything of the label could be a name."""
        return bool(meaningful(self.label))

    @property
    def has_time(self) -> bool:
        """Whether it says a time of day."""
        return bool(self.times.spans)

    @property
    def is_stamp(self) -> bool:
        """Whether it is about the document itself, or a broadcast: its day is no session's."""
        return bool(_stamp().search(fold(self.words))) and find_name(self.label) is None

    @property
    def tells_version(self) -> bool:
        """Whether it says which version of the document this is."""
        return bool(_version().search(fold(self.words))) and find_name(self.label) is None


def take_apart(number: int, raw: str) -> list[TimetableLine]:
    """The line, or its parts where it has several sessions: `FP1 9:00-9:45, FP2 14:00-14:45`."""
    words = raw.strip()
    text = fold(words[:LONGEST_LINE])
    said_day = None
    day_and_rest = find_day(text)
    if day_and_rest:
        said_day, text = day_and_rest
    whole = TimetableLine(number, words, said_day, find_times(text))
    if len(whole.times.spans) < _FEWEST_PARTS:
        return [whole]
    for joint in _joints():
        parts = [replace(whole, times=find_times(part), said_day=None) for part in _parts(joint, text)]
        are_sessions = all(len(part.times.spans) == 1 and part.has_label for part in parts)
        if parts and are_sessions:
            parts[0] = replace(parts[0], said_day=said_day)
            return parts
    return [whole]


def _parts(joint: re.Pattern[str], text: str) -> list[str]:
    """What stands between a line's joints, but for what says nothing."""
    return [part for part in joint.split(text) if meaningful(part) or any(map(str.isdigit, part))]


def join_lines(upper: TimetableLine, lower: TimetableLine) -> TimetableLine:
    """The row of two lines, one of which has the time and the other the session."""
    timed, named = lower, upper
    if upper.has_time:
        timed, named = upper, lower
    length = timed.times.length or named.times.length
    times = replace(timed.times, length=length, rest=named.label)
    return replace(named, times=times, words=f"{upper.words} {lower.words}")


@of_all_languages
def _joints(words: Language) -> tuple[re.Pattern[str], ...]:
    """What may part a line's sessions, the surest first: a dash joins a range more often."""
    conjunctions = any_exactly(folded(words.conjunctions))
    return (
        re.compile(r"[,;/|]"),  # FP1 9:00, FP2 14:00
        re.compile(rf"[,;/|]| {conjunctions} "),  # FP1 at 9:00 and FP2 at 14:00
        re.compile(rf"[,;/|]| {conjunctions} | - "),  # Qualifiche ore 9.45 - Gara 1 ore 16.20
    )


@of_all_languages
def _stamp(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_exactly(folded(words.timetable.stamps))}\b")  # updated, uppdaterad


@of_all_languages
def _version(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_exactly(folded(words.timetable.versions))}\b")  # version 2
