"""Finding the round that somebody means."""

from collections.abc import Sequence

from bot.domain.names import fold, pick
from bot.domain.seasons import Round


def find_round(typed: str, rounds: Sequence[Round]) -> Round | None:
    """The round by its number ("3", "round 3", "R3") or by name or venue, whole or in part.

    None when nothing or more than one round fits.
    """
    number = fold(typed).removeprefix("round").removeprefix("r").strip().lstrip("0")
    numbered = next((r for r in rounds if str(r.number) == number), None)
    return numbered or pick(typed, rounds, lambda r: (r.name, r.venue))
