"""The columns of a table of sessions, by their headings, and what separates them."""

from collections.abc import Sequence

from bot.domain.base.plain_text import fold
from bot.readers.timetables.session_words import find_name
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import folded

_DELIMITERS = ",;\t|"
_FEWEST = 2


def fields_of(headings: Sequence[str]) -> list[str | None]:
    """The field of each column by its heading, the first of a kind; None for one that says nothing here."""
    fields: list[str | None] = []
    for heading in headings:
        words = fold(heading.replace("_", " ").replace("-", " "))
        field = _fields().get(words.strip(" .:*()"))
        if field in fields:
            field = None
        fields.append(field)
    return fields


def sessions_of(headings: Sequence[str]) -> dict[int, str]:
    """The columns that are a session each, with the session's name: `Round, Date, FP1, Qualifying, Race 1`.

    Empty where the table has a column that names sessions, or none has a session for its heading.
    """
    fields = fields_of(headings)
    if "session" in fields:
        return {}
    columns = {}
    for number, (heading, field) in enumerate(zip(headings, fields, strict=True)):
        if field is None and find_name(fold(heading)):
            columns[number] = heading.strip()
    return columns


def unknown_headings(headings: Sequence[str]) -> dict[int, str]:
    """The columns that say nothing here, by their headings."""
    columns = {}
    sessions = sessions_of(headings)
    for number, (heading, field) in enumerate(zip(headings, fields_of(headings), strict=True)):
        if field is None and heading.strip() and number not in sessions:
            columns[number] = heading.strip()
    return columns


def delimiter_of(line: str) -> str | None:
    """What separates the headings of a table of sessions; None when the line is no such headings."""
    best = max(_DELIMITERS, key=lambda delimiter: _known(line, delimiter))
    fields = {*fields_of(_cells(line, best))}
    has_day = bool(fields & {"date", "start"})
    has_what = bool(fields & {"session", "round"}) or bool(sessions_of(_cells(line, best)))
    if has_day and has_what and _known(line, best) >= _FEWEST:
        return best
    return None


def _known(line: str, delimiter: str) -> int:
    """How many columns have a heading that is known."""
    headings = _cells(line, delimiter)
    fields = fields_of(headings)
    return len(fields) - fields.count(None) + len(sessions_of(headings))


def _cells(line: str, delimiter: str) -> list[str]:
    return [cell.strip(' "“”„') for cell in line.split(delimiter)]


@of_all_languages
def _fields(words: Language) -> dict[str, str]:
    """The field of each heading, folded."""
    fields: dict[str, str] = {}
    for field, headings in words.timetable.headings.items():
        fields |= dict.fromkeys(folded(headings), field)
    return fields
