"""Finding the round that somebody means."""

from collections.abc import Sequence

from bot.domain.names import pick
from bot.domain.seasons import Round


def find_round(typed: str, rounds: Sequence[Round]) -> Round | None:
    """The round by its number ("3", "round 3", "R3") or by name or venue, whole or in part.

    None when nothing or more than one round fits.
    """
    number = typed.casefold().removeprefix("round").removeprefix("r").strip()
    if number.isdecimal():
        return next((r for r in rounds if r.number == int(number)), None)
    return pick(typed, rounds, lambda r: (r.name, r.venue))
