"""Where our crews stand, and whether everybody's points are known."""

from dataclasses import replace
from decimal import Decimal

from bot.domain.standings.counted_sessions import is_known_after
from bot.domain.standings.own_standings import own_standings
from bot.domain.standings.points_rules import PlacePoints
from bot.domain.standings.ready_rules import READY_RULES
from bot.domain.standings.standings import TypedPoints
from tests.domain.standings.test_standings_view import CREW, FIRST, LISTS, SEASON, SECOND, view

RACE_1_ALONE = replace(
    SEASON, points=replace(READY_RULES["top-ten"], places=(PlacePoints("race1", (Decimal(25), Decimal(18))),))
)


def test_a_crew_that_shares_its_place_is_told_once_and_moves_with_its_round() -> None:
    (standing,) = own_standings(view(*LISTS))
    assert standing.drivers == CREW
    assert (standing.class_name, standing.line.place, standing.gained) == ("Silver", 2, 1)


def test_drivers_whose_points_differ_are_told_apart() -> None:
    typed = TypedPoints("Silver", CREW[0], SECOND.id, Decimal(99))
    standings = own_standings(view(*LISTS, typed=(typed,)))
    assert [(standing.drivers, standing.line.place) for standing in standings] == [
        ((CREW[0],), 1),
        ((CREW[1],), 3),
    ]


def test_standings_are_known_when_every_session_with_points_is() -> None:
    assert is_known_after(RACE_1_ALONE, LISTS, (), SECOND)
    assert is_known_after(RACE_1_ALONE, LISTS[:1], (), FIRST)
    assert not is_known_after(RACE_1_ALONE, LISTS[1:], (), SECOND)
    assert not is_known_after(SEASON, LISTS, (), SECOND)


def test_points_typed_of_our_own_alone_tell_nobody_elses() -> None:
    own = TypedPoints("Silver", CREW[0], FIRST.id, Decimal(10))
    assert not is_known_after(RACE_1_ALONE, LISTS[1:], (own,), SECOND)
    rival = replace(own, driver="Rival Number7x")
    assert is_known_after(RACE_1_ALONE, LISTS[1:], (own, rival), SECOND)
