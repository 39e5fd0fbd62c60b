"""Standings of a season as they are asked for: what is counted, what is missing, who moved."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from bot.domain.results.field import Field, FieldCar
from bot.domain.results.kept_field import KeptField
from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.domain.standings.ready_rules import READY_RULES
from bot.domain.standings.standings import TypedPoints
from bot.domain.standings.standings_view import StandingsView, own_table, standings_view
from tests.domain.examples import READY, session_of, with_ids

SEASON = replace(with_ids(READY), points=READY_RULES["top-ten"])
FIRST, SECOND = SEASON.rounds[:2]
AFTER_BOTH = datetime(2023, 6, 20, tzinfo=UTC)
CREW = SEASON.entries[0].drivers


def kept(round_: Round, key: str, *order: str) -> KeptField:
    cars = []
    for place, number in enumerate(order, start=1):
        drivers = CREW if number == "42" else (f"Rival Number{number}x",)
        team = "Osprey GT" if number == "42" else "Rivals"
        cars.append(FieldCar(number, place, "Silver", place, drivers=drivers, team=team))
    return KeptField(session_of(round_, key).id, number, "list.pdf", Field(tuple(cars)), 1)


LISTS = (kept(FIRST, "race1", "7", "8", "42"), kept(SECOND, "race1", "42", "7", "8"))


def view(*lists: KeptField, typed: tuple[TypedPoints, ...] = (), last: Round | None = None) -> StandingsView:
    counted = standings_view(SEASON, lists, typed, last, AFTER_BOTH)
    return replace(counted, shown=own_table(counted))


def named(missing: Sequence[tuple[Round, Session]]) -> list[tuple[Round, str]]:
    return [(round_, session.name) for round_, session in missing]


def test_who_moved_in_the_last_counted_round_is_known() -> None:
    counted = view(*LISTS)
    assert counted.shown is not None
    moves = {line.name: (line.place, counted.gained(line)) for line in counted.shown.drivers}
    assert moves[CREW[0]] == (2, 1)
    assert moves["Rival Number7x"] == (1, 0)
    assert moves["Rival Number8x"] == (3, -1)
    first_alone = view(*LISTS, last=FIRST)
    assert first_alone.shown is not None
    assert {first_alone.gained(line) for line in first_alone.shown.drivers} == {0}


def test_sessions_without_a_list_are_missing_unless_their_points_were_typed() -> None:
    counted = view(*LISTS)
    assert (counted.lists, counted.after) == (2, SECOND)
    assert named(counted.missing) == [(FIRST, "Race 2"), (SECOND, "Race 2")]
    typed = TypedPoints("Silver", CREW[0], FIRST.id, Decimal(30))
    assert named(view(*LISTS, typed=(typed,)).missing) == [(SECOND, "Race 2")]
    assert view(*LISTS, typed=(typed,)).typed_rounds == [FIRST]


def test_a_list_without_classes_counts_only_where_another_has_them() -> None:
    bare = replace(
        LISTS[1], field=Field(tuple(replace(c, class_name=None, in_class=None) for c in LISTS[1].field.cars))
    )
    assert view(bare).tables == []
    assert view(LISTS[0], bare).lists == 2


def test_the_team_of_our_drivers_is_ours_whatever_lists_call_it() -> None:
    counted = view(*LISTS)
    assert counted.shown is not None
    own_teams = [line.name for line in counted.shown.teams if counted.is_own_team(line)]
    assert own_teams == ["Osprey GT"]
