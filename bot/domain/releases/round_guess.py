"""The round that a release is about, as far as its text shows it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from bot.domain.releases.release import Release
from bot.domain.season.round import Round
from bot.domain.season.season import Season

_CERTAIN_WEIGHT = 3
"""Fewer than this is a place that is only mentioned, unless no other is."""


@dataclass(frozen=True, slots=True)
class RoundGuess:
    """The likeliest round; `is_certain` False where people have to say that it is."""

    round: Round
    is_certain: bool


def round_of_release(release: Release, season: Season, today: date) -> RoundGuess | None:
    """The round that the release's words speak of most; None where they speak of none.

    It is certain where no other round has half its weight, and it has begun by `today`.
    """
    weights: Counter[int] = Counter()
    for clue in release.round_clues:
        weights[clue.round_number] = weights[clue.round_number] + clue.weight
    ranked = weights.most_common(2)
    if not ranked:
        return None
    number, weight = ranked[0]
    other_weight = ranked[1][1] if len(ranked) > 1 else 0
    for round_ in season.rounds:
        if round_.number == number:
            is_clear = weight > 2 * other_weight and (weight >= _CERTAIN_WEIGHT or not other_weight)
            return RoundGuess(round_, is_clear and round_.first_day <= today)
    return None
