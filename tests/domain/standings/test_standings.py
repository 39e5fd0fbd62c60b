"""Standings: a season counted by hand, and what holds for any."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.results.field import Field, FieldCar, FieldStatus
from bot.domain.season.session import Session
from bot.domain.standings.points_rules import PlacePoints, PlaceScope, PointsRules, TieRule
from bot.domain.standings.ready_rules import READY_RULES
from bot.domain.standings.standings import ScoredSession, Standings, TypedPoints, season_standings

RACE, POLE = Session("race1", "Race 1"), Session("q1", "Qualifying 1")
RULES = PointsRules(
    places=(PlacePoints("race", tuple(map(Decimal, (10, 6, 4, 2, 1)))),),
    pole=Decimal(1),
    fastest_lap=Decimal(1),
)


def car(number: str, place: int | None, best_ms: int | None = None, class_name: str = "Silver") -> FieldCar:
    return FieldCar(
        number,
        position=place,
        in_class=place,
        class_name=class_name,
        drivers=(f"Ann Driver{number}x", f"Bo Driver{number}x"),
        team=f"Team {number[0]}",
        best_ms=best_ms,
        status=FieldStatus.CLASSIFIED if place else FieldStatus.DNF,
    )


def race(*order: str, round_id: int = 1, fastest: str = "", session: Session = RACE) -> ScoredSession:
    """The cars by number in their order; `!` in front of one that retired."""
    cars = []
    for place, number in enumerate(order, start=1):
        is_out = number.startswith("!")
        bare = number.removeprefix("!")
        cars.append(car(bare, None if is_out else place, 90_000 if bare == fastest else 91_000 + place))
    return ScoredSession(round_id, session, Field(tuple(cars)))


def first_drivers(standings: Standings) -> dict[str, tuple[int, Decimal]]:
    """By the number of the car: place and points of the first of its crew."""
    lines = [line for line in standings.drivers if line.name.startswith("Ann")]
    return {line.name[len("Ann Driver") : -1]: (line.place, line.points) for line in lines}


def test_a_season_counted_by_hand() -> None:
    # Round 1: pole 11 (1), race 11 22 33, fastest 33: 11 = 1+10, 22 = 6, 33 = 4+1.
    # Round 2: pole 22 (1), race 22 33 !11, fastest 22: 22 = 1+10+1, 33 = 6, 11 = 0.
    # Round 3: race at half points, 33 11 22, fastest 11: 33 = 5, 11 = 3+0.5, 22 = 2.
    # Of three rounds the best two: 11 = 11+3.5 = 14.5, 22 = 12+6 = 18, 33 = 6+5 = 11 (5 is dropped once).
    half = replace(RACE, points_factor=Decimal("0.5"))
    season = (
        race("11", "22", session=POLE),
        race("11", "22", "33", fastest="33"),
        race("22", "11", session=POLE, round_id=2),
        race("22", "33", "!11", fastest="22", round_id=2),
        race("33", "11", "22", fastest="11", session=half, round_id=3),
    )
    (silver,) = season_standings(replace(RULES, drop=1), season, rounds=3)
    assert first_drivers(silver) == {
        "22": (1, Decimal(18)),
        "11": (2, Decimal("14.5")),
        "33": (3, Decimal(11)),
    }


def test_until_enough_rounds_were_run_all_of_them_count() -> None:
    season = (race("11", "22"), race("22", "11", round_id=2))
    (silver,) = season_standings(replace(RULES, fastest_lap=Decimal(0), drop=1), season, rounds=3)
    assert first_drivers(silver) == {"11": (1, Decimal(16)), "22": (1, Decimal(16))}


def test_both_drivers_of_a_car_share_its_place_and_points() -> None:
    (silver,) = season_standings(RULES, [race("11", "22")])
    assert [(line.place, line.points) for line in silver.drivers] == [
        (1, Decimal(11)),
        (1, Decimal(11)),
        (2, Decimal(6)),
        (2, Decimal(6)),
    ]


def test_drivers_who_shared_one_race_alone_count_each_for_those_behind() -> None:
    swapped = replace(car("11", 1), drivers=("Ann Driver11x", "Cy Other"))
    season = [race("11", "22"), ScoredSession(2, RACE, Field((swapped,)))]
    (silver,) = season_standings(replace(RULES, fastest_lap=Decimal(0)), season)
    assert [(line.place, line.name) for line in silver.drivers] == [
        (1, "Ann Driver11x"),
        (2, "Bo Driver11x"),
        (2, "Cy Other"),
        (4, "Ann Driver22x"),
        (4, "Bo Driver22x"),
    ]


def test_guests_score_nothing_and_those_behind_move_up_for_bonuses_too() -> None:
    rules = replace(RULES, guests=("99",))
    season = (race("99", "11", session=POLE), race("99", "11", "22", fastest="99"))
    (silver,) = season_standings(rules, season)
    assert first_drivers(silver) == {"11": (1, Decimal(12)), "22": (2, Decimal(6))}


def test_a_car_without_a_place_has_no_fastest_lap() -> None:
    (silver,) = season_standings(RULES, [race("11", "!22", fastest="22")])
    assert first_drivers(silver) == {"11": (1, Decimal(11)), "22": (2, Decimal(0))}


@pytest.mark.parametrize(("ties", "places"), [(TieRule.COUNTBACK, (2, 3)), (TieRule.SHARED, (2, 2))])
def test_equal_points_are_decided_by_firsts_or_shared(ties: TieRule, places: tuple[int, int]) -> None:
    rules = PointsRules(places=(PlacePoints("race", (Decimal(4), Decimal(2), Decimal(2))),), ties=ties)
    # 11: first and fourth; 22: second and third.
    season = (race("11", "22", "33"), race("33", "44", "22", "11", round_id=2))
    (silver,) = season_standings(rules, season)
    points = first_drivers(silver)
    assert (points["11"][1], points["22"][1]) == (Decimal(4), Decimal(4))
    assert (points["11"][0], points["22"][0]) == places


def test_a_teams_best_cars_count() -> None:
    season = [race("11", "12", "13", "22")]
    (silver,) = season_standings(replace(RULES, fastest_lap=Decimal(0)), season)
    assert [(line.name, line.points) for line in silver.teams] == [
        ("Team 1", Decimal(20)),
        ("Team 2", Decimal(2)),
    ]
    (silver,) = season_standings(replace(RULES, fastest_lap=Decimal(0), team_cars=2), season)
    assert silver.teams[0].points == Decimal(16)


def test_a_sessions_own_key_goes_before_its_kind() -> None:
    rules = PointsRules(places=(PlacePoints("race", (Decimal(10),)), PlacePoints("race2", (Decimal(3),))))
    season = [race("11"), race("11", session=Session("race2", "Race 2"))]
    assert first_drivers(season_standings(rules, season)[0]) == {"11": (1, Decimal(13))}


def test_classes_have_their_own_tables_and_overall_has_one() -> None:
    field = Field((car("11", 1), replace(car("22", 2, class_name="Am"), in_class=1)))
    scored = ScoredSession(1, RACE, field)
    assert [table.class_name for table in season_standings(RULES, [scored])] == ["Silver", "Am"]
    (whole,) = season_standings(replace(RULES, by=PlaceScope.OVERALL), [scored])
    assert first_drivers(whole) == {"11": (1, Decimal(10)), "22": (2, Decimal(6))}


def test_a_driver_is_the_same_by_full_name_in_another_car_and_by_initials_in_the_same() -> None:
    shortened = replace(car("11", 1), drivers=("A.Driver11x",))
    elsewhere = replace(car("77", 1), drivers=("DRIVER11X Ann",))
    stranger = replace(car("77", 2), drivers=("A.Driver11x",))
    season = [
        race("11"),
        ScoredSession(2, RACE, Field((shortened,))),
        ScoredSession(3, RACE, Field((elsewhere,))),
    ]
    rules = replace(RULES, fastest_lap=Decimal(0))
    points = {line.name: line.points for line in season_standings(rules, season)[0].drivers}
    assert points == {"Ann Driver11x": Decimal(30), "Bo Driver11x": Decimal(10)}
    season[2] = ScoredSession(3, RACE, Field((replace(stranger, number="88"),)))
    points = {line.name: line.points for line in season_standings(rules, season)[0].drivers}
    assert points["A.Driver11x"] == Decimal(6)


def test_typed_points_stand_in_place_of_the_lists_in_their_round() -> None:
    typed = TypedPoints("silver", "ann driver22x", 1, Decimal("7.5"))
    (silver,) = season_standings(RULES, [race("11", "22")], [typed])
    assert first_drivers(silver)["22"] == (2, Decimal("7.5"))
    (alone,) = season_standings(PointsRules(), [], [typed])
    assert [(line.name, line.points) for line in alone.drivers] == [("ann driver22x", Decimal("7.5"))]
    assert alone.teams == ()


orders = st.lists(st.permutations(["11", "12", "22", "33", "44"]), min_size=1, max_size=6)


@settings(deadline=None, max_examples=60)
@given(
    orders=orders, rule=st.sampled_from(list(READY_RULES)), drop=st.integers(0, 3), has_guest=st.booleans()
)
def test_of_any_season(orders: list[list[str]], rule: str, drop: int, *, has_guest: bool) -> None:
    rules = replace(READY_RULES[rule], drop=drop, guests=("44",) if has_guest else ())
    season = [race(*order, round_id=number) for number, order in enumerate(orders)]
    (table,) = season_standings(rules, season, rounds=len(season))
    for lines in (table.drivers, table.teams):
        assert [line.points for line in lines] == sorted((line.points for line in lines), reverse=True)
        assert [line.place for line in lines] == sorted(line.place for line in lines)
        assert lines[0].place == 1
    assert ("Ann Driver44x" in {line.name for line in table.drivers}) is not has_guest
    if not drop:
        given_points = sum(line.points for line in table.teams)
        scale = rules.places[0].points
        assert given_points == len(season) * sum(scale[: 4 if has_guest else 5])
