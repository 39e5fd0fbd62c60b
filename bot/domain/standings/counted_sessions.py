"""Which sessions of a season count for its standings, and whether all of them are known."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.base.plain_text import fold
from bot.domain.results.field import FieldCar, FieldKind
from bot.domain.results.field_classes import with_known_classes
from bot.domain.results.kept_field import KeptField, cars_with_class, newest_of
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.standings.crew_identity import with_own_crews
from bot.domain.standings.points_rules import PointsRules
from bot.domain.standings.scores import can_be_scored, gives_points
from bot.domain.standings.standings import ScoredSession, TypedPoints


def scored_sessions_of(
    season: Season,
    rules: PointsRules,
    round_: Round,
    kept_fields: Sequence[KeptField],
    known_cars: Mapping[str, FieldCar],
) -> list[ScoredSession]:
    """The round's sessions that give points and whose places are known.

    `known_cars` are those whose class the season's files tell, by their numbers.
    """
    scored: list[ScoredSession] = []
    for session in round_.sessions:
        field = newest_of(kept_fields, session.id, FieldKind.RESULT)
        if field is None or not gives_points(rules, session):
            continue
        field = with_known_classes(field, known_cars)
        if can_be_scored(rules, field):
            scored.append(ScoredSession(round_.id, session, with_own_crews(field, season)))
    return scored


def missing_sessions(
    rules: PointsRules, round_: Round, scored_sessions: Sequence[ScoredSession], now: datetime
) -> list[tuple[Round, Session]]:
    """The round's sessions that were over by `now` and gave points of which nothing is known."""
    scored_ids = {scored.session.id for scored in scored_sessions}
    missing: list[tuple[Round, Session]] = []
    for session in round_.held:
        is_over = (round_.end_of(session) or round_.ends) <= now
        if is_over and session.id not in scored_ids and gives_points(rules, session):
            missing.append((round_, session))
    return missing


def rounds_with_points(season: Season, rules: PointsRules) -> int:
    """How many rounds of the whole season give points."""
    return sum(any(gives_points(rules, session) for session in round_.held) for round_ in season.rounds)


def is_known_after(
    season: Season, kept_fields: Sequence[KeptField], typed_points: Sequence[TypedPoints], last_round: Round
) -> bool:
    """Whether everybody's points of every session until the end of that round are known.

    Where staff typed the points of our own drivers alone, those of the others aren't.
    """
    rules = season.points or PointsRules()
    own_names = {fold(driver) for driver in season.drivers}
    known_ids = {typed.round_id for typed in typed_points if fold(typed.driver) not in own_names}
    known_cars = cars_with_class(kept_fields)
    is_last_counted = False
    for round_ in season.rounds:
        if round_.number > last_round.number:
            continue
        scored = scored_sessions_of(season, rules, round_, kept_fields, known_cars)
        is_typed = round_.id in known_ids
        if not is_typed and missing_sessions(rules, round_, scored, last_round.ends):
            return False
        if round_.id == last_round.id:
            is_last_counted = is_typed or bool(scored)
    return is_last_counted
