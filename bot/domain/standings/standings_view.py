"""The standings of a season as somebody asked for them, with what they are counted from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.base.plain_text import fold
from bot.domain.results.field_names import is_team
from bot.domain.results.kept_field import KeptField, cars_with_class
from bot.domain.results.result_life import ResultLife
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.standings.counted_sessions import missing_sessions, rounds_with_points, scored_sessions_of
from bot.domain.standings.points_rules import PointsRules
from bot.domain.standings.standings import (
    ScoredSession,
    Standings,
    StandingsLine,
    TypedPoints,
    season_standings,
)


@dataclass(frozen=True, slots=True)
class StandingsView:
    """All tables of a season after `after`; `shown` is the one to look at, None where nothing is counted yet.

    `lists` is from how many sessions' lists they are counted, `typed_rounds` are the rounds with points that
    staff typed, and `missing` the sessions that gave points of which nothing is known.
    """

    season: Season
    after: Round | None
    tables: Sequence[Standings]
    shown: Standings | None
    lists: int
    typed_rounds: Sequence[Round]
    missing: Sequence[tuple[Round, Session]]

    earlier_places: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Each driver's place by class and name before the last round that is counted."""
    own_teams: frozenset[str] = frozenset()
    """The folded names that lists give the team of our drivers."""
    is_provisional: bool = False
    """Whether a list that is counted calls itself provisional."""
    counted_until: int = 0
    """The number of the last round of which anything is counted."""
    published: str = ""
    """The name of the organiser's file that the tables are of, in place of counted ones."""
    look: Look = PLAIN_LOOK
    """The team's."""
    spoiler_free: bool = False
    """Whether the team's own channel is to be kept from results for a while."""

    def gained(self, line: StandingsLine) -> int:
        """How many places a driver of the table that is shown has won in the last round; negative: lost."""
        if self.shown is None:
            return 0
        earlier_place = self.earlier_places.get((self.shown.class_name, line.name), line.place)
        return earlier_place - line.place

    def is_own_driver(self, line: StandingsLine) -> bool:
        """Whether the driver is one of the team's."""
        return fold(line.name) in {fold(driver) for driver in self.season.drivers}

    def is_own_team(self, line: StandingsLine) -> bool:
        """Whether that is the team itself, or by whatever name lists have the team of its drivers."""
        return fold(line.name) in self.own_teams or is_team(line.name, self.season.team)


def standings_view(
    season: Season,
    kept_fields: Sequence[KeptField],
    typed_points: Sequence[TypedPoints],
    last_round: Round | None,
    now: datetime,
) -> StandingsView:
    """The standings after `last_round`, or after all that was driven until `now`."""
    rules = season.points or PointsRules()
    rounds = [round_ for round_ in season.rounds if last_round is None or round_.number <= last_round.number]
    round_ids = {round_.id for round_ in rounds}
    typed_points = [typed for typed in typed_points if typed.round_id in round_ids]
    typed_ids = {typed.round_id for typed in typed_points}
    known_cars = cars_with_class(kept_fields)
    scored_sessions: list[ScoredSession] = []
    missing: list[tuple[Round, Session]] = []
    for round_ in rounds:
        scored = scored_sessions_of(season, rules, round_, kept_fields, known_cars)
        scored_sessions += scored
        if round_.id not in typed_ids:
            missing += missing_sessions(rules, round_, scored, now)
    counted_ids = typed_ids | {scored.round_id for scored in scored_sessions}
    counted_rounds = [round_ for round_ in rounds if round_.id in counted_ids]
    whole_season = rounds_with_points(season, rules)
    tables = season_standings(rules, scored_sessions, typed_points, whole_season)
    earlier_ids = {round_.id for round_ in counted_rounds[:-1]}
    earlier_tables = season_standings(
        rules,
        [scored for scored in scored_sessions if scored.round_id in earlier_ids],
        [typed for typed in typed_points if typed.round_id in earlier_ids],
        whole_season,
    )
    return StandingsView(
        season,
        after=last_round or (counted_rounds[-1] if counted_rounds else None),
        tables=tables,
        shown=None,
        lists=len(scored_sessions),
        typed_rounds=[round_ for round_ in rounds if round_.id in typed_ids],
        missing=missing,
        earlier_places=places_in(earlier_tables),
        own_teams=frozenset(_own_teams(season, scored_sessions)),
        counted_until=counted_rounds[-1].number if counted_rounds else 0,
        is_provisional=any(scored.field.life is ResultLife.PROVISIONAL for scored in scored_sessions),
    )


def _own_teams(season: Season, scored_sessions: Sequence[ScoredSession]) -> Iterator[str]:
    own_names = {fold(driver) for driver in season.drivers}
    crews = {(car.team, car.drivers) for scored in scored_sessions for car in scored.field.cars}
    for team, drivers in crews:  # each list of a season has the same ones
        if team and own_names & {fold(name) for name in drivers}:
            yield fold(team)


def places_in(tables: Sequence[Standings]) -> dict[tuple[str, str], int]:
    """Each driver's place by class and name."""
    places: dict[tuple[str, str], int] = {}
    for table in tables:
        for line in table.drivers:
            places[table.class_name, line.name] = line.place
    return places


def own_table(view: StandingsView) -> Standings | None:
    """The table with a driver of the team in it, or else the first."""
    for table in view.tables:
        if any(view.is_own_driver(line) for line in table.drivers):
            return table
    return view.tables[0] if view.tables else None
