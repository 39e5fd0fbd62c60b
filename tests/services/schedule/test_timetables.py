"""A timetable is read, shown, and stored only when somebody confirms it, and then whole."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.schedule.timetable_changes import NewRoundFacts, TimetablePreview
from bot.errors import UserError
from bot.services.season.season_imports import ImportedSeason
from bot.writers.season_writer import write_season
from tests.clocks import utc
from tests.domain.examples import READY, SPA_STARTS, moved, round_of, session_of, timed, with_round
from tests.readers.timetables.rounds import local
from tests.readers.timetables.test_text_reader import ENGLISH
from tests.services.house import HOME, PETRA, House

SPA = "Spa-Francorchamps"


async def read(house: House, text: str, round_: str | None = SPA) -> TimetablePreview:
    return await house.use_cases.timetables.read(HOME, text.encode(), round_, PETRA)


async def race1(house: House) -> Any:
    return session_of(round_of(await house.season(), SPA), "race1").start


async def test_reading_stores_nothing_and_confirming_stores_the_whole(team: House) -> None:
    before = await team.season()
    preview = await read(team, ENGLISH)
    assert (preview.understood, preview.problems, preview.changes) == (6, (), ())
    assert [move.session.key for move in preview.moves] == list(SPA_STARTS)
    assert await team.season() == before
    outcome = await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert isinstance(outcome, ImportedSeason)
    stored, change = outcome.stored, outcome.change
    assert await team.season() == stored.season
    assert await race1(team) == local(round_of(READY, SPA), "2023-07-01 18:05")
    assert change is not None
    assert change.by == PETRA


async def test_reminders_follow(house: House) -> None:
    house.clock.set("2023-07-01 10:00")
    await house.set_up(reminders="1h")
    preview = await read(house, "Saturday\nRace 1 18:05", None)
    await house.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert await house.until("2023-07-01 16:00") == ["1h race1"]


async def test_what_was_stored_is_undone_again(team: House) -> None:
    preview = await read(team, ENGLISH)
    outcome = await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert isinstance(outcome, ImportedSeason)
    change = outcome.change
    assert change is not None
    await team.use_cases.undos.undo(HOME, change.id, PETRA)
    assert await race1(team) is None


async def test_with_a_problem_there_is_nothing_to_confirm(team: House) -> None:
    preview = await read(team, f"{ENGLISH}\nMonday\nRace 1 12:00")
    assert len(preview.problems) == 1
    assert not preview.can_save
    before = await team.season()
    with pytest.raises(UserError, match="Use `/season read` again"):
        await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert await team.season() == before


async def test_where_nothing_would_change_there_is_nothing_to_confirm(team: House) -> None:
    _, text = await team.use_cases.seasons.export(HOME)
    for nothing_new in (text, ENGLISH):
        preview = await read(team, nothing_new)
        if preview.key:
            await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
        assert (await read(team, nothing_new)).key == ""


async def test_a_draft_is_used_once(team: House) -> None:
    preview = await read(team, ENGLISH)
    await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    with pytest.raises(UserError, match="already been used or discarded"):
        await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)


async def test_a_dropped_draft_is_gone(team: House) -> None:
    preview = await read(team, ENGLISH)
    await team.use_cases.timetables.drop(HOME, preview.key)
    for use in (
        team.use_cases.timetables.drop(HOME, preview.key),
        team.use_cases.timetables.confirm(HOME, preview.key, 7),
    ):
        with pytest.raises(UserError, match="already been used or discarded"):
            await use
    assert await race1(team) is None


async def test_another_server_cannot_use_a_draft(team: House) -> None:
    preview = await read(team, ENGLISH)
    with pytest.raises(UserError, match="already been used or discarded"):
        await team.use_cases.timetables.confirm(HOME + 1, preview.key, PETRA)


async def test_a_season_that_was_changed_meanwhile_is_not_written_over(team: House) -> None:
    preview = await read(team, ENGLISH)
    await team.upload(moved(READY, "race1", utc("2023-07-01 12:00")))
    with pytest.raises(UserError, match="changed since that preview"):
        await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert await race1(team) == utc("2023-07-01 12:00")


async def test_a_season_file_is_the_whole_season(team: House) -> None:
    other = with_round(timed(), "Misano", venue="Santamonica")
    preview = await read(team, write_season(replace(other, rounds=other.rounds[:5])), None)
    assert preview.changes is not None
    assert sorted(preview.changes) == [
        "Barcelona: removed",
        "Misano: venue Misano World Circuit Marco Simoncelli → Santamonica",
    ]
    assert len(preview.moves) == 6
    await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert [r.name for r in (await team.season()).rounds][-1] == "Hockenheim"


async def test_the_first_season_comes_from_a_season_file(house: House) -> None:
    with pytest.raises(UserError, match="set up here yet"):
        await read(house, write_season(READY), None)
    await house.set_up(season=None)
    for text in (ENGLISH, "session,date,start\nRace 1,2023-07-01,12:00"):
        with pytest.raises(UserError, match="calendar yet") as refusal:
            await read(house, text, None)
        assert "`/season import`" in refusal.value.staff_words
    preview = await read(house, write_season(READY), None)
    assert (preview.changes, preview.moves) == (None, ())
    await house.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert len((await house.season()).rounds) == 6


async def test_a_bad_season_file_is_refused_with_every_problem(team: House) -> None:
    with pytest.raises(UserError, match="“year = 'x'”") as refusal:
        await read(team, "[season]\nteam = 1\nyear = 'x'", None)
    assert "nothing was saved" in str(refusal.value)


async def test_our_own_calendar_changes_nothing_and_edited_it_moves_what_was_edited(team: House) -> None:
    await team.upload(timed())
    made = await team.use_cases.calendars.make(HOME, (await team.season()).id)
    preview = await read(team, made.data.decode(), None)
    assert (preview.understood, preview.problems, preview.left_out, preview.moves) == (12, (), (), ())
    preview = await read(team, made.data.decode().replace("20230701T180500", "20230701T182000"), None)
    assert [(move.session.key, str(move.session.start)) for move in preview.moves] == [
        ("race1", "2023-07-01 16:20:00+00:00")
    ]


async def test_a_table_that_makes_rounds_share_a_day_is_a_problem(team: House) -> None:
    preview = await read(team, "round,date,last day\nMisano,2023-07-01,2023-07-03", None)
    (said,) = preview.problems
    assert "overlaps" in said


async def test_a_pasted_timetable_is_about_the_current_or_next_round(team: House) -> None:
    assert (await team.use_cases.timetables.round(HOME, None)).round.name == "Misano"
    assert (await team.use_cases.timetables.round(HOME, "spa")).round.name == SPA
    team.clock.set("2023-12-01 12:00")
    assert (await team.use_cases.timetables.round(HOME, None)).round.name == "Barcelona"
    with pytest.raises(UserError, match="which round"):
        await team.use_cases.timetables.round(HOME, "Imola")


async def test_a_named_round_keeps_a_table_to_it(team: House) -> None:
    text = "round,session,date,start\nSpa,Race 1,2023-07-01,18:05\nMisano,Race 1,2023-07-15,18:05"
    preview = await read(team, text, SPA)
    assert [move.round.name for move in preview.moves] == [SPA]
    assert len((await read(team, text, None)).moves) == 2


async def test_what_was_pasted_with_problems_is_kept_to_be_corrected_and_never_stored(team: House) -> None:
    text = "Friday July 1\nRace 1 12:00"
    preview = await team.use_cases.timetables.read(HOME, text.encode(), SPA, PETRA, pasted=True)
    about, kept = await team.use_cases.timetables.pasted(HOME, preview.key)
    assert (about.round.name, kept, preview.can_save, preview.can_correct) == (SPA, text, False, True)
    with pytest.raises(UserError, match="out of date"):
        await team.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    right = await read(team, ENGLISH)
    with pytest.raises(UserError, match="out of date"):
        await team.use_cases.timetables.pasted(HOME, right.key)


UNCLEAR = "Round,Session,Date,Start\nZolder,Race 1,2023-05-06,15:00\nImola,Race 1,2023-08-12,14:00"


def answer_of(preview: TimetablePreview, name: str) -> NewRoundFacts:
    (facts,) = [facts for facts in preview.unclear_rounds if facts.name == name]
    return replace(facts, country="BE", timezone="Europe/Brussels")


async def test_rounds_that_may_be_new_are_answered_one_by_one_and_saved_together(team: House) -> None:
    timetables = team.use_cases.timetables
    preview = await read(team, UNCLEAR, None)
    asked = [facts.name for facts in preview.unclear_rounds]
    assert (asked, preview.can_save) == (["Zolder", "Imola"], False)
    first = await timetables.answer_round(HOME, preview.key, answer_of(preview, "Zolder"))
    assert [round_.name for round_ in first.added] == ["Zolder"]
    second = await timetables.answer_round(HOME, preview.key, answer_of(first, "Imola"))
    assert (len(second.added), second.unclear_rounds) == (2, ())
    outcome = await timetables.confirm(HOME, preview.key, PETRA)
    assert isinstance(outcome, ImportedSeason)
    zolder = round_of(await team.season(), "Zolder")
    assert session_of(zolder, "race1").start == utc("2023-05-06 13:00")


async def test_an_answer_that_breaks_a_rule_is_refused_and_the_question_stays(team: House) -> None:
    preview = await read(team, UNCLEAR, None)
    wrong = replace(answer_of(preview, "Zolder"), name=SPA)
    with pytest.raises(UserError, match=r"Change that and send it again: .*each its own name"):
        await team.use_cases.timetables.answer_round(HOME, preview.key, wrong)
    assert len((await team.use_cases.timetables.look(HOME, preview.key)).unclear_rounds) == 2


async def test_a_round_is_answered_once_and_in_the_season_that_it_was_asked_for(team: House) -> None:
    timetables = team.use_cases.timetables
    preview = await read(team, UNCLEAR, None)
    answer = answer_of(preview, "Zolder")
    await timetables.answer_round(HOME, preview.key, answer)
    with pytest.raises(UserError, match="that round was answered in the meantime"):
        await timetables.round_in_question(HOME, preview.key, answer.id)
    other = await read(team, ENGLISH)
    await timetables.confirm(HOME, other.key, PETRA)
    with pytest.raises(UserError, match="the season has changed since"):
        await timetables.answer_round(HOME, preview.key, answer_of(preview, "Imola"))
