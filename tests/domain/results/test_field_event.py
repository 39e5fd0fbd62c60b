"""The round and session of a timing file, by date, track and title; another event's is told."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.results.field import Field, FieldCar, FieldKind
from bot.domain.results.field_event import (
    OtherEvent,
    OtherEventError,
    names_other_series,
    possible_sessions,
    round_of_field,
    session_of_field,
)
from tests.posts import spa

SEASON = spa.timed()
SPA = SEASON.rounds[2]
FIELD = Field((FieldCar("1", 1),))
SPA_TRACK = "Circuit de Spa-Francorchamps"


@pytest.mark.parametrize(
    "told",
    [
        {"day": date(2023, 7, 1), "track": SPA_TRACK},
        {"day": date(2023, 6, 28)},
        {"day": date(2023, 7, 1), "track": "Anderstorp"},
        {"track": SPA_TRACK},
        {"headings": ("GT4 European Series", "Spa-Francorchamps")},
    ],
)
def test_day_and_track_tell_the_round(told: dict[str, object]) -> None:
    assert round_of_field(replace(FIELD, **told), SEASON) == SPA  # type: ignore[arg-type]


def test_nothing_told_is_no_round() -> None:
    assert round_of_field(FIELD, SEASON) is None


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"day": date(2023, 8, 12)}, OtherEvent.DAY),
        ({"track": "Anderstorp Raceway"}, OtherEvent.TRACK),
        ({"day": date(2023, 7, 1), "track": "Hockenheimring"}, OtherEvent.DISAGREE),
    ],
)
def test_another_event_is_told(told: dict[str, object], kind: OtherEvent) -> None:
    with pytest.raises(OtherEventError) as refused:
        round_of_field(replace(FIELD, **told), SEASON)  # type: ignore[arg-type]
    assert refused.value.kind is kind


def test_a_title_names_another_series_where_words_of_ours_are_missing() -> None:
    assert not names_other_series(FIELD, SEASON)
    assert not names_other_series(replace(FIELD, headings=("GT4 European Series", "Race 2")), SEASON)
    assert names_other_series(replace(FIELD, headings=("Nordic GT4 Cup",)), SEASON)


def test_the_session_goes_by_name_then_by_its_start() -> None:
    named = replace(FIELD, session_words=("race2",))
    assert session_of_field(named, SPA) == SPA.sessions[5]
    assert session_of_field(replace(FIELD, session_words=("race7",)), SPA) is None
    race_1 = SPA.sessions[4]
    assert race_1.start is not None
    began = race_1.start.astimezone(SPA.zone)
    by_time = replace(FIELD, day=began.date(), start=time(began.hour, began.minute))
    assert session_of_field(by_time, SPA) == race_1
    assert session_of_field(FIELD, SPA) is None


def test_a_grid_is_of_a_race_and_of_the_only_one_unnamed() -> None:
    grid = Field((FieldCar("1", grid=1),), FieldKind.GRID, session_words=("q",))
    assert {session.key for session in possible_sessions(grid, SPA)} == {"race1", "race2"}
    assert session_of_field(grid, SPA) is None
    one_race = replace(SPA, sessions=SPA.sessions[:5])
    assert session_of_field(grid, one_race) == SPA.sessions[4]
