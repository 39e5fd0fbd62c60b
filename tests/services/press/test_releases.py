"""A release read back: previewed, answered, stored in one go; what is stored meanwhile wins."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.desk.change import ChangeSubject
from bot.domain.releases.item_answers import LEAVE
from bot.domain.releases.item_values import EntryPlacing, SpokenWords
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import ItemKind, ProposedItem, QuestionReason
from bot.domain.results.result import Result, Status
from bot.errors import UserError
from bot.services.press.quote_input import QuoteInput
from bot.services.press.releases import Releases
from bot.storage.press import quotes
from tests.domain.examples import READY, round_of, session_of, timed
from tests.readers.releases.test_seed import ANDREAS, DATA, JESSICA
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

EVA = 8


@pytest.fixture
def releases(team: House) -> Releases:
    return team.use_cases.releases


async def seed(team: House, text: str | None = None, round_: str | None = None) -> ReleasePreview:
    if text is None:
        return await team.use_cases.releases.read_file(HOME, DATA, round_, PETRA)
    return await team.use_cases.releases.read(HOME, text, round_, PETRA)


def item(preview: ReleasePreview, beginning: str) -> ProposedItem:
    """The first item of that key, the open questions first."""
    return next(one for one in (*preview.open, *preview.proposal.items) if one.key.startswith(beginning))


async def answer(team: House, preview: ReleasePreview, beginning: str, number: int | None) -> ReleasePreview:
    """Choose the item's choice of that number, or leave it out."""
    one = item(preview, beginning)
    choice = LEAVE if number is None else one.choices[number].id
    return await team.use_cases.releases.answer(HOME, preview.key, one.key, choice)


async def stored(team: House) -> dict[str, Result]:
    """The results of Spa by their sessions' keys."""
    view = await team.use_cases.seasons.view(HOME)
    spa = round_of(view.season, "Spa-Francorchamps")
    keys = {session.id: session.key for session in spa.sessions}
    return {keys[session_id]: result for (session_id, _), result in view.results.items()}


async def said(team: House) -> list[tuple[str, str]]:
    season = await team.season()
    spa = round_of(season, "Spa-Francorchamps")
    async with team.database.read() as tx:
        return [(quote.driver, quote.text) for quote in await quotes.of_round(tx, season.id, spa.id)]


async def test_reading_stores_nothing(team: House) -> None:
    preview = await seed(team)
    assert len(preview.ready) == 11
    assert len(preview.open) == 5
    assert await stored(team) == {}
    assert await said(team) == []
    assert await team.deliver() == []


async def test_all_that_is_new_is_stored_and_questions_wait(team: House, releases: Releases) -> None:
    preview = await seed(team)
    done = await releases.store(HOME, preview.key, PETRA, tell=False)
    results = await stored(team)
    assert {key: result.position for key, result in results.items()} == {
        "fp1": 20,
        "fp2": 3,
        "q1": 10,
        "q2": 24,
        "race1": 24,
        "race2": 20,
    }
    assert (results["race1"].grid, results["q1"].overall, results["q2"].overall) == (15, 15, 34)
    assert (results["race2"].overall, results["race2"].grid, results["race2"].note) == (None, None, None)
    assert [driver for driver, _ in await said(team)] == [ANDREAS, JESSICA]
    assert len(done.preview.open) == 5
    assert await team.deliver() == []


async def test_answered_questions_are_stored_as_they_were_answered(team: House, releases: Releases) -> None:
    preview = await seed(team)
    await answer(team, preview, "overall.race2", 1)
    await answer(team, preview, "grid.race2", 0)
    await answer(team, preview, "note.race2", 0)
    await answer(team, preview, "quote.4", 1)
    preview = await answer(team, preview, "days.", 0)
    assert preview.open == ()
    done = await releases.store(HOME, preview.key, PETRA, tell=True)
    race = (await stored(team))["race2"]
    assert (race.position, race.overall, race.grid, race.note) == (20, 26, 34, "11 second added time")
    assert any("on the track because" in text for _, text in await said(team))
    assert done.preview.ready == ()
    assert done.preview.open == ()
    assert len(done.kept.announcements) == 3
    assert [told.what for told in await team.deliver()] == ["result", "quote", "quote"]
    with pytest.raises(UserError, match="already been used or discarded"):
        await releases.look(HOME, preview.key)


async def test_what_is_left_out_is_not_stored_and_can_be_taken_back_in(
    team: House, releases: Releases
) -> None:
    preview = await seed(team)
    await answer(team, preview, "position.fp1", None)
    await answer(team, preview, "position.fp2", None)
    await answer(team, preview, "position.fp2", 0)
    await releases.store(HOME, preview.key, PETRA, tell=False)
    results = await stored(team)
    assert "fp1" not in results
    assert results["fp2"].position == 3


async def test_what_somebody_stores_between_preview_and_confirmation_wins(
    team: House, releases: Releases
) -> None:
    preview = await answer(team, await seed(team), "overall.race2", 1)
    await team.result("race1", 23, round="Spa")
    await team.result("race2", 20, round="Spa", overall=25)
    done = await releases.store(HOME, preview.key, EVA, tell=False)
    results = await stored(team)
    assert results["race1"].position == 23
    assert results["race2"].overall == 25
    waiting = {one.key.rsplit(".", 1)[0] for one in done.preview.open}
    assert {"position.race1", "overall.race2"} <= waiting


async def test_a_question_that_was_answered_and_stored_is_not_asked_again(
    team: House, releases: Releases
) -> None:
    preview = await answer(team, await seed(team), "overall.race2", 1)
    done = await releases.store(HOME, preview.key, PETRA, tell=False)
    assert "overall.race2" not in {one.key.rsplit(".", 1)[0] for one in done.preview.open}
    assert done.preview.ready == ()
    later = await answer(team, done.preview, "grid.race2", 0)
    await releases.store(HOME, later.key, PETRA, tell=False)
    race = (await stored(team))["race2"]
    assert (race.position, race.overall, race.grid) == (20, 26, 34)


@EACH_KIND
async def test_of_two_who_confirm_together_everything_is_stored_once(team: House, releases: Releases) -> None:
    preview = await seed(team)
    both = (releases.store(HOME, preview.key, by, tell=True) for by in (PETRA, EVA))
    await asyncio.gather(*both)
    assert len(await said(team)) == 2
    assert await team.counts("result_steps") == 6
    assert len(await team.deliver()) == 3


async def test_reading_the_same_again_finds_it_there(team: House, releases: Releases) -> None:
    preview = await seed(team)
    await releases.store(HOME, preview.key, PETRA, tell=False)
    again = await seed(team)
    assert again.ready == ()


async def test_a_quote_that_was_typed_before_is_not_stored_twice(team: House, releases: Releases) -> None:
    text = next(
        c.value.text for c in item(await seed(team), "quote.11").choices if isinstance(c.value, SpokenWords)
    )
    await team.use_cases.quotes.quote(HOME, QuoteInput("Andreas", text, round="Spa"), by=PETRA)
    preview = await seed(team)
    await releases.store(HOME, preview.key, PETRA, tell=False)
    assert [driver for driver, _ in await said(team)] == [ANDREAS, JESSICA]


async def test_days_links_and_the_pictures_address_change_the_season_once_and_leave_a_trail(
    team: House, releases: Releases
) -> None:
    text = (
        "The weekend at Spa\n\nCalendar:\nJuly 14th-15th - Misano, Italy\n"
        "September 1st-3rd - Hockenheim, Germany\n\n"
        "Watch Race 1 again: https://a.example/1\n\nPress pictures: https://a.example/p\n"
    )
    preview = await seed(team, text)
    await answer(team, preview, "days.", 1)
    preview = await answer(team, preview, "photos", 1)
    await releases.store(HOME, preview.key, PETRA, tell=False)
    season = await team.season()
    assert round_of(season, "Misano").last_day == date(2023, 7, 15)
    assert session_of(round_of(season, "Spa-Francorchamps"), "race1").replay == "https://a.example/1"
    assert season.photos == "https://a.example/p"
    changes = [
        change
        for change in await team.use_cases.trail.page(HOME, 10)
        if change.subject is ChangeSubject.SEASON
    ]
    assert changes[0].by == PETRA
    await team.use_cases.undos.undo(HOME, changes[0].id, PETRA)
    assert round_of(await team.season(), "Misano").last_day == date(2023, 7, 16)


async def test_days_that_leave_a_session_outside_are_refused_whole(team: House, releases: Releases) -> None:
    await team.upload(timed(READY))
    preview = await seed(team)
    preview = await answer(team, preview, "days.", 1)
    with pytest.raises(UserError, match="Race 2 of Spa-Francorchamps is on 2 July"):
        await releases.store(HOME, preview.key, PETRA, tell=False)
    assert await stored(team) == {}
    assert (await releases.look(HOME, preview.key)).key == preview.key


async def test_places_without_a_class_position_wait(team: House, releases: Releases) -> None:
    preview = await seed(team, "At Spa, Andreas finished Race 2 in 26th place overall.")
    assert preview.ready == ()
    assert [item.kind for item in preview.waiting] == [ItemKind.OVERALL]
    done = await releases.store(HOME, preview.key, PETRA, tell=False)
    assert (await stored(team), done.kept.items) == ({}, [])
    await team.result("race2", 20, round="Spa")
    preview = await seed(team, "At Spa, Andreas finished Race 2 in 26th place overall.")
    assert [item.kind for item in preview.ready] == [ItemKind.OVERALL]
    await releases.store(HOME, preview.key, PETRA, tell=False)
    assert (await stored(team))["race2"].overall == 26


async def test_what_cannot_be_is_refused_whole_with_its_session(team: House, releases: Releases) -> None:
    preview = await seed(team, "Results of Spa:\nFP1: 3rd\nRace 2: 20th in class, 18th overall")
    assert {item.reason for item in preview.open} == {QuestionReason.DISAGREES}
    preview = await answer(team, preview, "position.race2", 0)
    preview = await answer(team, preview, "overall.race2", 0)
    with pytest.raises(UserError, match=r"Race 2: .* 18 overall can't be ahead of 20 in class"):
        await releases.store(HOME, preview.key, PETRA, tell=False)
    assert await stored(team) == {}


async def test_a_retirement_and_its_reason(team: House, releases: Releases) -> None:
    preview = await seed(team, "Spa\n\nRace 2: DNF (broken gearbox)")
    await releases.store(HOME, preview.key, PETRA, tell=False)
    race = (await stored(team))["race2"]
    assert (race.status, race.note) == (Status.DNF, "broken gearbox")


async def test_a_correction_by_a_release_edits_what_was_posted_even_when_nothing_is_announced(
    team: House, releases: Releases
) -> None:
    await team.result("race2", 18, round="Spa")
    await team.deliver()
    preview = await answer(team, await seed(team, "Spa\n\nRace 2: 20th\nRace 1: 24th"), "position.race2", 1)
    await releases.store(HOME, preview.key, PETRA, tell=False)
    (told,) = await team.deliver()
    assert told.delivery.action == "edit"


async def test_undo_of_what_a_release_corrected_unannounced_announces_nothing(
    team: House, releases: Releases
) -> None:
    for position in (18, 19):
        preview = await seed(team, f"Spa\n\nRace 2: {position}th")
        if position != 18:
            preview = await answer(team, preview, "position.race2", 1)
        done = await releases.store(HOME, preview.key, PETRA, tell=False)
    assert done.undo is not None
    await releases.undo(HOME, done.undo, PETRA)
    assert (await stored(team))["race2"].position == 18
    assert await team.deliver() == []


async def test_all_that_one_confirmation_stored_is_undone_together(team: House, releases: Releases) -> None:
    await team.result("race1", 23, round="Spa")
    text = (
        "Spa\n\nRace 1: 24th\nRace 2: 20th\n\n- It was a learning weekend for us, Jessica Bäckman says.\n\n"
        "Watch Race 2 again: https://a.example/2"
    )
    preview = await answer(team, await seed(team, text), "position.race1", 1)
    done = await releases.store(HOME, preview.key, PETRA, tell=True)
    assert done.undo is not None
    await team.deliver()
    assert [driver for driver, _ in await said(team)] == [JESSICA]
    undone = await releases.undo(HOME, done.undo, EVA)
    assert len(undone) == 4
    assert await said(team) == []
    results = await stored(team)
    assert {key: result.position for key, result in results.items()} == {"race1": 23}
    assert session_of(round_of(await team.season(), "Spa-Francorchamps"), "race2").replay is None
    with pytest.raises(UserError, match="already undone that"):
        await releases.undo(HOME, done.undo, PETRA)


async def test_nothing_is_undone_when_a_part_was_changed_since(team: House, releases: Releases) -> None:
    preview = await seed(team, "Spa\n\nRace 1: 24th\nRace 2: 20th")
    done = await releases.store(HOME, preview.key, PETRA, tell=False)
    await team.result("race1", 23, round="Spa")
    assert done.undo is not None
    with pytest.raises(UserError, match="has changed since"):
        await releases.undo(HOME, done.undo, PETRA)
    assert {key: r.position for key, r in (await stored(team)).items()} == {"race1": 23, "race2": 20}


async def test_an_undo_is_no_preview_and_a_preview_no_undo(team: House, releases: Releases) -> None:
    preview = await seed(team, "Spa\n\nRace 1: 24th")
    with pytest.raises(UserError, match="used or discarded"):
        await releases.undo(HOME, preview.key, PETRA)
    done = await releases.store(HOME, preview.key, PETRA, tell=False)
    assert done.undo is not None
    with pytest.raises(UserError, match="used or discarded"):
        await releases.look(HOME, done.undo)


async def test_dropping_takes_the_preview_away(team: House, releases: Releases) -> None:
    preview = await seed(team)
    await releases.drop(HOME, preview.key)
    for use in (releases.look(HOME, preview.key), releases.store(HOME, preview.key, PETRA, tell=False)):
        with pytest.raises(UserError, match="already been used or discarded"):
            await use
    assert await stored(team) == {}


async def test_another_server_s_preview_is_out_of_reach(team: House, releases: Releases) -> None:
    preview = await seed(team)
    with pytest.raises(UserError):
        await releases.store(HOME + 1, preview.key, PETRA, tell=True)


async def test_the_round_may_be_named_where_the_text_does_not(team: House) -> None:
    preview = await seed(team, "Race 1: 24th")
    assert (preview.proposal.round.name, preview.proposal.assumed) == ("Spa-Francorchamps", True)
    preview = await seed(team, "Race 1: 24th", "Monza")
    assert (preview.proposal.round.name, preview.proposal.assumed) == ("Monza", False)


async def test_what_is_no_text_or_too_long_is_refused(team: House, releases: Releases) -> None:
    with pytest.raises(UserError, match="32 KiB"):
        await seed(team, "x" * 1_000_000)
    with pytest.raises(UserError, match="can't read this file"):
        await releases.read_file(HOME, b"PK\0\0", None, PETRA)


async def test_a_choice_that_nobody_offered_is_as_good_as_none(team: House, releases: Releases) -> None:
    preview = await seed(team)
    key = item(preview, "overall.race2").key
    preview = await releases.answer(HOME, preview.key, key, "deadbeef")
    assert key in {one.key for one in preview.open}
    with pytest.raises(UserError, match="Go back to the list"):
        await releases.answer(HOME, preview.key, "nothing.here", LEAVE)


async def test_two_cars_are_stored_each_for_itself_and_an_open_one_is_asked(house: House) -> None:
    (both,) = READY.entries
    cars = tuple(replace(both, number=n, drivers=(d,)) for n, d in (("15", ANDREAS), ("16", JESSICA)))
    await house.set_up(replace(READY, entries=cars))
    text = "Spa\n\nAndreas: Race 1: 15th, Race 2: DNF\nJessica: Race 1: 7th\n\nThe team\n\nQ1: 4th"
    preview = await house.use_cases.releases.read(HOME, text, None, PETRA)
    one = next(i for i in preview.open if i.kind is ItemKind.POSITION)
    second = one.choices[1].value
    assert isinstance(second, EntryPlacing)
    preview = await house.use_cases.releases.answer(HOME, preview.key, one.key, one.choices[1].id)
    done = await house.use_cases.releases.store(HOME, preview.key, PETRA, tell=False)
    assert done.preview.ready == ()
    view = await house.use_cases.seasons.view(HOME)
    told = {(r.position or r.status, r.entry_id == second.entry_id) for r in view.results.values()}
    assert told == {(15, False), (Status.DNF, False), (7, True), (4, True)}


async def test_a_round_that_is_only_likely_is_asked_before_anything_is_saved(
    team: House, releases: Releases
) -> None:
    preview = await seed(team, "Third at Monza, and third at Ricard.\n\nRace 1: 24th")
    assert preview.proposal.assumed
    with pytest.raises(UserError, match="Choose the round first"):
        await releases.store(HOME, preview.key, PETRA, tell=False)
    preview = await releases.choose_round(HOME, preview.key, 1)
    assert (preview.proposal.round.name, preview.proposal.assumed) == ("Monza", False)
    await releases.store(HOME, preview.key, PETRA, tell=False)
    monza = round_of(await team.season(), "Monza")
    view = await team.use_cases.seasons.view(HOME)
    assert [session_id for session_id, _ in view.results] == [session_of(monza, "race1").id]


async def test_a_round_that_is_gone_can_not_be_chosen(team: House, releases: Releases) -> None:
    preview = await seed(team, "Race 1: 24th")
    with pytest.raises(UserError, match="isn't in the season"):
        await releases.choose_round(HOME, preview.key, 99)


async def test_a_team_managers_words_are_kept_with_their_role_and_never_posted(
    team: House, releases: Releases
) -> None:
    text = "Spa\n\n“The crew did a perfect job,” says team manager Anna Berg."
    done = await releases.store(HOME, (await seed(team, text)).key, PETRA, tell=True)
    assert done.kept.announcements == []
    assert await team.deliver() == []
    (quote,) = (await team.use_cases.quotes.of_round(HOME, "Spa")).quotes
    assert (quote.quote.driver, quote.quote.role) == ("Anna Berg", "team manager")
