"""Why a file is no list of results: its headings are unknown, or it is a list of something else."""

from collections.abc import Collection, Iterable

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.timing.columns import Column
from bot.readers.typed.quoting import escape_line

_MOST_SHOWN = 12
_OF_RESULTS = (
    *(Column.LAPS, Column.TOTAL, Column.TIME, Column.GAP, Column.DIFF, Column.BEST, Column.STATUS),
    *(Column.GRID, Column.IN_CLASS, Column.CLASS, Column.TEAM, Column.CAR),
)


def unknown_headings(headings: Iterable[str]) -> UserError:
    """The refusal of a table whose headings say nothing that is known; names those that were seen."""
    seen = [escape_line(heading.strip()) for heading in headings if heading.strip()]
    if not seen:
        return UserError(
            phrase(
                "Send the result list as PDF or CSV: this file has no table that I can read. "
                "It needs a position, and a car number or driver. Nothing was saved."
            )
        )
    names = ", ".join(seen[:_MOST_SHOWN])
    sentence = mark(
        "Send a table with a position, and a car number or driver: this one's headings are {names}. "
        "Nothing was saved."
    )
    return UserError(phrase(sentence, names=names))


def refuse_other_list(columns: Collection[Column], headings: Iterable[str]) -> None:
    """Let through a list of results.

    Raises:
        UserError: it is a list of laps or of speeds, or has no places.
    """
    if Column.LAP_TIME in columns:
        raise _other_list(phrase("a list of laps"))
    if Column.SPEED in columns and not set(columns).intersection(_OF_RESULTS):
        raise _other_list(phrase("a list of speeds"))
    if Column.POSITION not in columns and Column.IN_CLASS not in columns:
        raise unknown_headings(headings)


def _other_list(what: str) -> UserError:
    return UserError(phrase("Send the session's results: this file is {what}. Nothing was saved.", what=what))
