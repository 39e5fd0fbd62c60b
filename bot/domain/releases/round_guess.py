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

    It is certain where it has begun by `today`, no other such round has half its weight, and no round that
    is still to come has more.
    """
    weights: Counter[int] = Counter()
    for clue in release.round_clues:
        weights[clue.round_number] = weights[clue.round_number] + clue.weight
    rounds = [round_ for round_ in season.rounds if weights[round_.number]]
    rounds.sort(key=lambda round_: -weights[round_.number])
    if not rounds:
        return None
    likeliest = rounds[0]
    if likeliest.first_day > today:
        return RoundGuess(likeliest, is_certain=False)
    weight = weights[likeliest.number]
    other_weights = [weights[round_.number] for round_ in rounds[1:] if round_.first_day <= today]
    other_weight = max(other_weights, default=0)
    is_clear = weight > 2 * other_weight and (weight >= _CERTAIN_WEIGHT or not other_weight)
    return RoundGuess(likeliest, is_clear)
