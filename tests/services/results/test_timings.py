"""Timing files: kept with their fields, told together, undone whole; what can't be saved is refused."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.outbox.delivery import DeliveryAction
from bot.domain.results.field_event import OtherEvent
from bot.domain.results.result_life import ResultLife
from bot.domain.results.timing_preview import TimingPreview
from bot.domain.season.entry import Entry
from bot.errors import UserError
from bot.posts.timing.timing_notes import timing_notes
from bot.services.results.fields import FieldPlace
from bot.services.results.timings import Timings
from bot.storage.press import timing_files
from tests.domain.examples import READY
from tests.readers.papers.timing_judge import read_sample, timing_data
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

OFFICIAL = "spa_race2.pdf"
SECOND = Entry("Osprey R8 GT4", "Pro-Am", ("Siân Lefèbvrgård", "Elin Ekşinen"), "338")


@pytest.fixture
def timings(team: House) -> Timings:
    return team.use_cases.timings


async def read(team: House, name: str = OFFICIAL, data: bytes | None = None, **typed: str) -> TimingPreview:
    preview = await team.use_cases.timings.read(
        HOME, data or timing_data(name), name, typed.get("round"), typed.get("session"), PETRA
    )
    assert isinstance(preview, TimingPreview)
    return preview


async def save(team: House, preview: TimingPreview, *, tell: bool = True) -> str:
    return (await team.use_cases.timings.save(HOME, preview.key, PETRA, timing_notes, tell=tell)).undo


@EACH_KIND
async def test_the_whole_field_is_kept_with_its_digest_and_who_sent_it(team: House) -> None:
    await save(team, await read(team), tell=False)
    season = await team.season()
    async with team.database.read() as tx:
        (kept,) = await timing_files.of_season(tx, season.id)
    assert (kept.name, kept.by, len(kept.digest), kept.field.life) == (OFFICIAL, PETRA, 64, ResultLife.FINAL)
    assert kept.field.cars == read_sample(OFFICIAL).cars
    preview = await read(team)
    assert preview.is_kept
    assert not preview.can_save


async def test_several_new_results_are_one_post_and_undo_takes_back_all_of_it(
    team: House, timings: Timings
) -> None:
    await team.upload(replace(READY, entries=(*READY.entries, SECOND)))
    undo = await save(team, await read(team))
    (delivered,) = await team.deliver()
    assert delivered.delivery.announcement.bundle_id
    view = await team.use_cases.seasons.view(HOME)
    assert sorted(result.position or 0 for result in view.results.values()) == [3, 20]
    await timings.undo(HOME, undo, PETRA)
    assert (await team.use_cases.seasons.view(HOME)).results == {}
    assert await team.counts("timing_files") == 0
    assert {done.delivery.action for done in await team.deliver()} == {DeliveryAction.REMOVE}
    with pytest.raises(UserError, match="already been used"):
        await timings.undo(HOME, undo, PETRA)


async def test_a_file_is_forgotten_with_its_results_or_not_at_all(
    team: House, timings: Timings, monkeypatch: pytest.MonkeyPatch
) -> None:
    undo = await save(team, await read(team))
    with monkeypatch.context() as broken:
        broken.delattr(timing_files, "remove")
        with pytest.raises(AttributeError):
            await timings.undo(HOME, undo, PETRA)
    assert len((await team.use_cases.seasons.view(HOME)).results) == 1
    await timings.undo(HOME, undo, PETRA)
    assert (await team.use_cases.seasons.view(HOME)).results == {}
    assert await team.counts("timing_files") == 0


async def test_undo_forgets_no_later_file_that_has_the_id_of_one_that_is_gone(
    team: House, timings: Timings
) -> None:
    undo = await save(team, await read(team, "02_Starting Grid_Race 2.CSV"))
    async with team.database.write() as tx:
        await timing_files.remove(tx, 1, team.clock.now())
    team.clock.move(timedelta(minutes=1))
    await save(team, await read(team), tell=False)
    assert await team.counts("timing_files") == 1
    await timings.undo(HOME, undo, PETRA)
    assert await team.counts("timing_files") == 1


async def test_a_typed_result_has_the_grid_of_a_list(team: House) -> None:
    await save(team, await read(team, "02_Starting Grid_Race 2.CSV"))
    reported = await team.result("race2", 20, overall=26)
    assert reported.news.result.grid == 34
    assert (await team.result("race2", 20, grid=33)).news.result.grid == 33
    assert (await team.result("race1", 24)).news.result.grid is None
    assert (await team.result("q1", 10)).news.result.grid is None


async def test_a_used_preview_is_refused(team: House, timings: Timings) -> None:
    preview = await read(team)
    undo = await save(team, preview)
    with pytest.raises(UserError, match="already been used"):
        await timings.choose_round(HOME, preview.key, 3)
    kept = await read(team, "spa_race1.pdf")
    with pytest.raises(UserError, match="Read the file again"):
        await timings.undo(HOME, kept.key, PETRA)
    for choice in (
        timings.choose_round(HOME, kept.key, 99),
        timings.choose_session(HOME, kept.key, "race9"),
        timings.choose_car(HOME, kept.key, 9, "42"),
        timings.choose_round(HOME, undo, 3),
    ):
        with pytest.raises(UserError, match="Read the file again"):
            await choice
    await timings.drop(HOME, kept.key)


async def test_what_waits_for_an_answer_is_not_saved(team: House, timings: Timings) -> None:
    preview = await read(team, "results.csv", timing_data("spa Race 2 official.csv"))
    assert preview.session is None
    with pytest.raises(UserError, match="Answer the questions"):
        await timings.save(HOME, preview.key, PETRA, timing_notes, tell=True)
    chosen = await timings.choose_session(HOME, preview.key, "race2")
    assert chosen.can_save


async def test_of_a_book_the_typed_session_is_read(team: House) -> None:
    preview = await read(team, session="race2", round="Spa")
    assert preview.session
    assert preview.session.key == "race2"
    assert not preview.assumed_round


async def test_a_round_that_nothing_names_is_the_last_begun(team: House) -> None:
    preview = await read(team, "spa Race 2 official.csv")
    assert preview.assumed_round
    assert preview.round.name == "Spa-Francorchamps"
    team.clock.move(timedelta(days=-10))
    assert (await read(team)).is_early


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("GT4 European Series;12 August 2023\nPos;No;Driver;Laps\n1;42;Ann Berg;10\n", OtherEvent.DAY),
        ("Nordic Cup;Race 2\nPos;No;Driver;Laps\n1;7;Ann Berg;10\n", OtherEvent.NO_CAR),
    ],
)
async def test_another_events_file_leaves_no_draft(team: House, text: str, event: OtherEvent) -> None:
    preview = await read(team, "race 2.csv", text.encode())
    assert (preview.other_event, preview.key, preview.can_save) == (event, "", False)
    assert await team.counts("drafts") == 0


async def test_our_number_with_strangers_in_another_series_is_another_event(team: House) -> None:
    numbered = replace(READY.entries[0], number="42")
    team.clock.move(timedelta(days=-30))
    await team.upload(replace(READY, entries=(numbered,)))
    team.clock.move(timedelta(days=30))
    rows = "Pos;No;Driver;Laps\n1;42;Ann Berg;10\n"
    preview = await read(team, "race 2.csv", f"Nordic Cup;Race 2\n{rows}".encode())
    assert preview.other_event is OtherEvent.SERIES
    asked = await read(team, "race 2.csv", rows.encode())
    assert len(asked.questions) == 1
    named = await read(team, "race 2.csv", f"Nordic Cup;Race 2\n{rows}".encode(), round="Spa")
    assert len(named.questions) == 1


async def test_the_field_is_shown_of_the_last_session_that_has_a_list(team: House) -> None:
    fields = team.use_cases.fields
    with pytest.raises(UserError, match="No list of the whole field for Spa-Francorchamps") as refused:
        await fields.of_place(HOME, FieldPlace())
    assert "/timing read" in refused.value.staff_words
    await save(team, await read(team, "spa_q1.pdf"), tell=False)
    await save(team, await read(team, OFFICIAL), tell=False)
    view = await fields.of_place(HOME, FieldPlace())
    assert (view.session.key, view.classes, view.own_names) == (
        "race2",
        ("Pro-Am", "Silver", "Am"),
        frozenset(["42"]),
    )
    qualifying = await fields.of_place(HOME, FieldPlace("Spa", "q1", "PAM"))
    assert {car.class_name for car in qualifying.cars} == {"Pro-Am"}
    assert (await fields.of_session(HOME, view.session.id)) == view
    for place, words in (
        (FieldPlace(session="race1"), "No list of the whole field for Race 1"),
        (FieldPlace(class_name="GT3"), "I don't know which class"),
    ):
        with pytest.raises(UserError, match=words):
            await fields.of_place(HOME, place)
    with pytest.raises(UserError, match="Type `/field` again"):
        await fields.of_session(HOME, 9999)


async def test_a_list_without_classes_has_no_class_to_choose(team: House) -> None:
    await save(team, await read(team, "03_Classification_Free Practice 2.CSV"), tell=False)
    view = await team.use_cases.fields.of_place(HOME, FieldPlace())
    assert view.classes == ()
    with pytest.raises(UserError, match="Leave out `class`"):
        await team.use_cases.fields.of_place(HOME, FieldPlace(class_name="Silver"))
