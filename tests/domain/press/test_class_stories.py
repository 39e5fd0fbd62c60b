"""What lists tell of our class, where they say the same as the saved results."""

from dataclasses import replace

from bot.domain.press.class_stories import ClassStory, class_stories
from bot.domain.results.field import Field, FieldCar
from bot.domain.results.kept_field import KeptField
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from tests.domain.examples import READY, round_of, session_of, with_ids

SEASON = with_ids(READY)
SPA = round_of(SEASON, "Spa-Francorchamps")
RACE = session_of(SPA, "race2")
CAR: Entry = replace(SEASON.entries[0], number="42")
OWN = replace(SEASON, entries=(CAR,))


def car(number: str, place: int, total_ms: int | None, *drivers: str, laps: int = 24) -> FieldCar:
    return FieldCar(number, place, "Silver", place, drivers=drivers, total_ms=total_ms, laps=laps)


def story(*cars: FieldCar, position: int = 4) -> list[ClassStory]:
    kept = KeptField(RACE.id, "d", "race.pdf", Field(cars), 1)
    results = {(RACE.id, CAR.id): Result(position=position, session_id=RACE.id, entry_id=CAR.id)}
    return list(class_stories(OWN, SPA, results, [kept]))


FIRST, SECOND, THIRD = (car(str(n), n, 3_600_000 + n * 1000, f"A.Rival{n}") for n in (1, 2, 3))
OURS = car("42", 4, 3_610_500, *CAR.drivers)


def test_the_winner_the_gap_to_the_podium_and_a_penalty_are_told() -> None:
    (told,) = story(FIRST, SECOND, THIRD, replace(OURS, penalty="5 s"))
    assert told == ClassStory(RACE.id, CAR.id, "A.Rival1", 7_500, "5 s")


def test_a_lap_down_has_no_gap_and_a_win_of_ours_no_winner() -> None:
    assert story(FIRST, SECOND, THIRD, replace(OURS, laps=23))[0].to_podium_ms is None
    (won,) = story(replace(OURS, position=1, in_class=1), SECOND, THIRD, position=1)
    assert won == ClassStory(RACE.id, CAR.id)


def test_a_list_that_says_another_place_than_the_saved_one_tells_nothing() -> None:
    assert story(FIRST, SECOND, THIRD, OURS, position=9) == []
