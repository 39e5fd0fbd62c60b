"""How a session ended for a car, as typed into one field: `20`, `P20`, `20th`, `DNF`, `retired`."""

from collections.abc import Sequence

from bot.domain.base.phone_text import plain_value
from bot.domain.releases.release import Fact
from bot.domain.results.result import HIGHEST_POSITION, Status
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.releases.results.placings import find_placings
from bot.readers.typed.quoting import quote_value


def read_finish(typed: str, classes: Sequence[str] = ()) -> int | Status | None:
    """The position in class, or the status; None when nothing was typed. `classes` are the season's.

    Raises:
        UserError: it is neither.
    """
    finish = _read(typed, Fact.POSITION, classes)
    if finish is None and typed.strip():
        raise UserError(
            phrase(
                "I can't read {typed} as a position in class (try `20`, up to {most}, or `DNF`, `DNS`, "
                "`DSQ`).",
                typed=quote_value(typed),
                most=HIGHEST_POSITION,
            )
        )
    return finish


def _read(typed: str, fact: Fact, classes: Sequence[str] = ()) -> int | Status | None:
    """What the whole text says, if that is one thing and about this fact, or about none in particular."""
    text = plain_value(typed)
    placings = find_placings(text, classes)
    if len(placings) != 1:
        return None
    placing = placings[0]
    is_whole_text = (placing.start, placing.end) == (0, len(text))
    return placing.value if is_whole_text and placing.scope in (None, fact) else None
