"""What a result's post says of what a list changed."""

from dataclasses import replace

import pytest

from bot.domain.results.field import FieldCar
from bot.domain.results.field_results import CarResult
from bot.domain.results.result import Result, Status
from bot.domain.results.result_report import ResultReport
from bot.posts.timing.timing_notes import timing_note, timing_notes
from tests.posts import spa

OLD = Result(position=14, overall=18, grid=34)


def changed(report: ResultReport, **facts: object) -> CarResult:
    made = CarResult(spa.CAR, FieldCar("42"), OLD, report)
    return replace(made, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("result", "note"),
    [
        (changed(ResultReport(20), time_added_ms=11_000), "now 20th: 11 s added to the time"),
        (changed(ResultReport(13), time_added_ms=-500), "now 13th: 0.5 s taken off the time"),
        (changed(ResultReport(13)), "now 13th"),
        (changed(ResultReport(20), car=FieldCar("42", penalty="short pit stop")), "now 20th: short pit stop"),
        (changed(ResultReport(status=Status.DSQ)), "now DSQ"),
        (changed(ResultReport(overall=19)), "now 19th overall"),
        (changed(ResultReport(grid=33)), "grid corrected"),
        (changed(ResultReport(14)), ""),
    ],
)
def test_notes_say_the_new_place_and_why(result: CarResult, note: str) -> None:
    assert timing_note(result) == note
    assert timing_notes((result,)) == ({1: note} if note else {})
