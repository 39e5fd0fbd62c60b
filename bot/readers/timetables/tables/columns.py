"""The columns of a table of sessions, by their headings, and what separates them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.base.plain_text import fold
from bot.readers.timetables.session_words import find_name
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import by_folded_spelling

_DELIMITERS = ",;\t|"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """What a table's columns hold, by their headings.

    `fields` has the field of each column, None for one that says nothing here. `sessions` are the columns
    that are a session each, with its name: `Round, Date, FP1, Qualifying, Race 1`; empty where one column
    names the sessions. `unknown` are the headings of what is neither.
    """

    fields: tuple[str | None, ...]
    sessions: dict[int, str]
    unknown: dict[int, str]

    @property
    def known_count(self) -> int:
        """How many columns have a heading that is known."""
        return len(self.fields) - self.fields.count(None) + len(self.sessions)

    @property
    def are_of_sessions(self) -> bool:
        """Whether they are those of a table of sessions, or of rounds with their days."""
        has_day = not {"date", "start"}.isdisjoint(self.fields)
        has_what = not {"session", "round", "venue"}.isdisjoint(self.fields) or bool(self.sessions)
        return has_day and has_what and self.known_count >= _FEWEST


def columns_of(headings: Sequence[str]) -> Columns:
    """The columns with these headings; of several of a kind, the first counts."""
    fields = _fields_of(headings)
    sessions: dict[int, str] = {}
    unknown: dict[int, str] = {}
    for number, (heading, field) in enumerate(zip(headings, fields, strict=True)):
        if field or not heading.strip():
            continue
        if "session" not in fields and find_name(fold(heading)):
            sessions[number] = heading.strip()
        else:
            unknown[number] = heading.strip()
    return Columns(fields, sessions, unknown)


def _fields_of(headings: Sequence[str]) -> tuple[str | None, ...]:
    fields: list[str | None] = []
    for heading in headings:
        words = fold(heading.replace("_", " ").replace("-", " "))
        field = _fields().get(words.strip(" .:*()"))
        if field in fields:
            field = None
        fields.append(field)
    return tuple(fields)


def delimiter_of(line: str) -> str | None:
    """What separates the headings of a table of sessions; None when the line is no such headings."""
    by_delimiter = {delimiter: columns_of(_cells(line, delimiter)) for delimiter in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda delimiter: by_delimiter[delimiter].known_count)
    if by_delimiter[best].are_of_sessions:
        return best
    return None


def _cells(line: str, delimiter: str) -> list[str]:
    return [cell.strip(' "“”„') for cell in line.split(delimiter)]


@of_all_languages
def _fields(words: Language) -> dict[str, str]:
    """The field of each heading, folded."""
    return by_folded_spelling(words.timetable.headings)
