"""Previews of timing files: new, changed, asked, refused; and what is said once one is saved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.domain.results.field import Field, FieldCar, FieldKind, FieldStatus, FieldView
from bot.domain.results.field_cars import CarDoubt, CarMatch
from bot.domain.results.field_event import OtherEvent
from bot.domain.results.field_results import CarResult, NothingToSave, car_result
from bot.domain.results.kept_field import CarsLeftOut
from bot.domain.results.result import Result
from bot.domain.results.result_life import ResultLife
from bot.domain.results.timing_preview import TimingPreview
from bot.posts.kit.post import Post, Text
from bot.posts.timing.field_extract import with_field_extract
from bot.posts.timing.field_post import field_post
from bot.posts.timing.timing_preview import timing_post
from bot.posts.timing.timing_saved import timing_saved_post, timing_undone_post
from tests.posts import spa

KEY = "0123456789abcdef"
OURS = FieldCar("42", 26, "Silver", 20, ("A.Bäckman", "J.Bäckman"), "racing one", laps=22, total_ms=3_820_982)
RIVAL = FieldCar(
    "192", 1, "Pro-Am", 1, ("Ö.Şahingård", "B.Wójciković"), "Redwing", laps=22, total_ms=3_745_837
)
OTHER = FieldCar("43", 2, "Silver", 1, ("A.Beckman", "J.Beckman"), "Redwing *one*", laps=22)
ROAD = replace(OURS, position=18, in_class=14, total_ms=3_809_982)
FIELD = Field(
    (RIVAL, OTHER, OURS),
    headings=("Nordic Cup", "Race 2"),
    track="Anderstorp Raceway",
    day=date(2023, 8, 12),
    life=ResultLife.FINAL,
)
GRID = Field((replace(OURS, position=None, grid=34),), FieldKind.GRID)
ON_THE_ROAD = Result(position=14, overall=18, life=ResultLife.PROVISIONAL)
RACE_2 = spa.SPA.sessions[5]


def preview(*results: CarResult, field: Field = FIELD) -> TimingPreview:
    matches = tuple(CarMatch(result.entry, result.car) for result in results)
    return TimingPreview(spa.SEASON, spa.SPA, RACE_2, field, "spa_race2.pdf", matches, results, key=KEY)


def made(old: Result | None, earlier: FieldCar | None = None, grid: int | None = None) -> CarResult:
    return car_result(spa.CAR, OURS, old, FIELD, earlier, grid)


NEW = preview(made(None, grid=34))
CHANGED = preview(made(ON_THE_ROAD, ROAD))
ASKED = replace(
    NEW,
    results=(),
    matches=(
        CarMatch(spa.CAR, candidates=(OURS, OTHER), doubt=CarDoubt.SEVERAL),
        CarMatch(spa.SECOND_CAR, candidates=(OURS,), doubt=CarDoubt.CREW),
    ),
    assumed_round=True,
    is_early=True,
)


def refused(kind: OtherEvent) -> Post:
    return timing_post(replace(NEW, other_event=kind, session=None, key=""))


WHOLE = Field(
    (
        replace(RIVAL, best_ms=154_297),
        replace(OTHER, gap_ms=282, best_ms=58_105),
        replace(OURS, gap_ms=75_145),
        FieldCar("007", 27, "Am", 1, team="Équipe *Bleue*", gap_laps=1),
        FieldCar("", None, "Silver", drivers=("Cy Dahl",), status=FieldStatus.DNF),
    ),
    life=ResultLife.PROVISIONAL,
)
VIEW = FieldView(spa.SEASON, spa.SPA, RACE_2, WHOLE, frozenset({"42"}))
MANY = replace(VIEW, field=Field(tuple(FieldCar(str(n), n, "Silver", n) for n in range(1, 34))))
LATE = replace(MANY, own_names=frozenset({"20"}))

TIMINGS: dict[str, Callable[[], Post]] = {
    "timing_new": lambda: timing_post(NEW),
    "timing_left_out": lambda: timing_post(replace(NEW, left_out=CarsLeftOut(RACE_2, tuple("1234567")))),
    "timing_changed": lambda: timing_post(CHANGED),
    "timing_same": lambda: timing_post(
        replace(
            preview(made(replace(ON_THE_ROAD, position=20, overall=26, life=ResultLife.FINAL))), is_kept=True
        )
    ),
    "timing_asked": lambda: timing_post(ASKED),
    "timing_class_asked": lambda: timing_post(
        replace(NEW, results=(), matches=(CarMatch(spa.CAR, candidates=(RIVAL,), doubt=CarDoubt.CLASS),))
    ),
    "timing_number_asked": lambda: timing_post(
        replace(
            NEW, results=(), matches=(CarMatch(spa.SECOND_CAR, candidates=(OTHER,), doubt=CarDoubt.NUMBER),)
        )
    ),
    "timing_which_session": lambda: timing_post(replace(NEW, session=None, results=(), matches=())),
    "timing_grid": lambda: timing_post(
        preview(car_result(spa.CAR, GRID.cars[0], None, GRID, None, None), field=GRID)
    ),
    "timing_understood": lambda: timing_post(
        replace(
            preview(*(CarResult(spa.CAR, OURS, ON_THE_ROAD, nothing=nothing) for nothing in NothingToSave)),
            matches=(CarMatch(spa.SECOND_CAR),),
        )
    ),
    **{
        f"timing_refused_{kind.name.lower()}": lambda kind=kind: refused(kind)  # type: ignore[misc]
        for kind in OtherEvent
    },
    "timing_saved": lambda: timing_saved_post(CHANGED, "1 corrected in <#100>", KEY),
    "timing_saved_grid": lambda: timing_saved_post(
        preview(car_result(spa.CAR, GRID.cars[0], None, GRID, None, None), field=GRID),
        "Nothing was posted.",
        KEY,
    ),
    "timing_undone": timing_undone_post,
    "field_extract": lambda: with_field_extract(Post((Text("## Results"),)), VIEW),
    "field_extract_of_many": lambda: with_field_extract(Post((Text("## Results"),)), LATE),
    "field_whole": lambda: field_post(VIEW, 1),
    "field_of_a_class": lambda: field_post(VIEW.of_class("Silver"), 1),
    "field_second_page": lambda: field_post(MANY.of_class("Silver"), 1, 1),
}
