"""Where everybody stood after each round of which something is counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.results.kept_field import KeptField
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.standings.standings import TypedPoints
from bot.domain.standings.standings_view import places_in, standings_view


@dataclass(frozen=True, slots=True)
class RoundPlaces:
    """The places of a class's drivers after the round, by their names."""

    round: Round
    places: Mapping[str, int]


def standings_progress(
    season: Season,
    kept_fields: Sequence[KeptField],
    typed_points: Sequence[TypedPoints],
    last_round: Round | None,
    class_name: str,
    now: datetime,
) -> list[RoundPlaces]:
    """The class's places round by round until `last_round`, or the last; empty where nothing is counted."""
    progress: list[RoundPlaces] = []
    for round_ in season.rounds:
        if last_round is not None and round_.number > last_round.number:
            break
        view = standings_view(season, kept_fields, typed_points, round_, now)
        if view.counted_until != round_.number:
            continue
        places = {
            name: place
            for (of_class, name), place in places_in(view.tables).items()
            if of_class == class_name
        }
        if places:
            progress.append(RoundPlaces(round_, places))
    return progress
