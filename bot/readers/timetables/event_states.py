"""Whether something takes place, as a table's column or an event's title says it."""

import re

from bot.domain.base.plain_text import fold
from bot.domain.season.session import EventState
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, by_folded_spelling


def state_said(cell: str) -> EventState | None:
    """`cancelled`, `Postponed`, `inställd`; None for what says nothing of it, such as `confirmed`."""
    return _states().get(fold(cell).strip(" .!"))


def state_before(title: str) -> tuple[EventState | None, str]:
    """What stands before an event's title, and the title: `Cancelled: Race 1`, `[POSTPONED] Race 1`."""
    match = _prefix().match(fold(title))
    if match is None:
        return None, title
    return _states()[match["state"]], title[match.end() :]


@of_all_languages
def _states(words: Language) -> dict[str, EventState]:
    return by_folded_spelling(words.timetable.states)


@of_all_languages
def _prefix(_: Language) -> re.Pattern[str]:
    state = rf"(?P<state>{any_exactly(_states())})"
    return re.compile(rf"\s*[\[(]?{state}(?:[\])]| ?[:–-])\s*")  # Cancelled: …, [Cancelled] …
