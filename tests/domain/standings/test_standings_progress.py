"""Where everybody stood after each round, by points that staff typed."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from bot.domain.season.round import Round
from bot.domain.standings.points_rules import PointsRules
from bot.domain.standings.standings import TypedPoints
from bot.domain.standings.standings_progress import RoundPlaces, standings_progress
from tests.posts import spa

SEASON = replace(spa.SEASON, points=PointsRules())
FIRST, SECOND, THIRD = SEASON.rounds[:3]


def _points(driver: str, round_: Round, points: int, class_name: str = "Silver") -> TypedPoints:
    return TypedPoints(class_name, driver, round_.id, Decimal(points))


TYPED = [
    _points("Ada", FIRST, 25),
    _points("Bo", FIRST, 18),
    _points("Bo", THIRD, 25),
    _points("Cy", THIRD, 10),
    _points("Di", THIRD, 99, "Am"),
]


def _progress(last_round: Round | None = None, class_name: str = "Silver") -> list[RoundPlaces]:
    return standings_progress(SEASON, [], TYPED, last_round, class_name, THIRD.ends + timedelta(days=300))


def test_places_are_those_after_each_round_that_has_points() -> None:
    after_first, after_third = _progress()
    assert (after_first.round, after_third.round) == (FIRST, THIRD)
    assert after_first.places == {"Ada": 1, "Bo": 2}
    assert after_third.places == {"Bo": 1, "Ada": 2, "Cy": 3}


def test_it_ends_with_the_round_that_was_asked_for_and_has_its_class_alone() -> None:
    assert [after.round for after in _progress(SECOND)] == [FIRST]
    assert [after.places for after in _progress(class_name="Am")] == [{"Di": 1}]
