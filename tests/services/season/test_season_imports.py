"""A name that a season file spells otherwise: asked about first, and then shown so everywhere or nowhere."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.desk.change import Change
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.delivery import DeliveryAction
from bot.domain.results.respelled_crews import Respelling
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.services.season.season_imports import ImportedSeason, ImportOutcome, SpellingQuestions
from bot.writers.season_writer import write_season
from tests.domain.examples import READY, timed
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

MISSPELT, RIGHT = "Jesica Bäckman", "Jessica Bäckman"


def crewed(*drivers: str, season: Season = READY) -> Season:
    return replace(season, entries=(replace(season.entries[0], drivers=drivers),))


WRONG = crewed("Andreas Bäckman", MISSPELT)
FIXED = crewed("Andreas Bäckman", RIGHT)


@pytest.fixture
async def misspelt(house: House) -> House:
    """After Spa, of which a result and a quote were posted under a name that is misspelt."""
    house.clock.set("2023-07-05 12:00")
    await house.set_up(WRONG, reminders="off")
    await house.result("race2", 20, round="Spa", driver=MISSPELT)
    await house.quote(MISSPELT, "Wet!", round="Spa")
    await house.deliver()
    return house


async def begin(house: House, season: Season) -> ImportOutcome:
    return await house.use_cases.season_imports.begin(HOME, write_season(season).encode(), PETRA)


async def ask(house: House, season: Season) -> SpellingQuestions:
    questions = await begin(house, season)
    assert isinstance(questions, SpellingQuestions)
    return questions


async def imported(house: House, season: Season, *, same: bool) -> Change:
    """Import the file and answer the one question that it comes to."""
    questions = await ask(house, season)
    imports = house.use_cases.season_imports
    outcome = await imports.answer(HOME, questions.key, 0, PETRA, is_same=same)
    assert isinstance(outcome, ImportedSeason)
    assert outcome.change
    return outcome.change


async def crews(house: House) -> set[tuple[str, ...]]:
    view = await house.use_cases.seasons.view(HOME)
    return {result.entry.drivers for result in view.results.values() if result.entry}


async def speakers(house: House) -> list[str]:
    return [news.quote.driver for news in (await house.use_cases.quotes.of_round(HOME, "Spa")).quotes]


async def test_a_name_that_looks_respelt_is_asked_about_and_nothing_is_saved(misspelt: House) -> None:
    questions = await ask(misspelt, FIXED)
    assert questions.respellings == (Respelling(MISSPELT, RIGHT),)
    assert (await misspelt.season()).entries[0].drivers == ("Andreas Bäckman", MISSPELT)
    assert await misspelt.deliver() == []


@EACH_KIND
async def test_the_same_person_is_spelt_so_in_all_that_was_saved(misspelt: House) -> None:
    await imported(misspelt, FIXED, same=True)
    assert await crews(misspelt) == {("Andreas Bäckman", RIGHT)}
    assert await speakers(misspelt) == [RIGHT]
    done = await misspelt.deliver()
    assert [(delivered.what, delivered.delivery.action) for delivered in done] == [
        ("edit result", DeliveryAction.EDIT),
        ("edit quote", DeliveryAction.EDIT),
    ]
    news = done[0].news
    assert isinstance(news, ResultNews)
    assert news.result.driver == RIGHT
    history = await misspelt.use_cases.result_histories.of_result(HOME, news.result.id)
    assert {step.result.driver for step in history.steps} == {RIGHT}
    assert news.final_since is None


async def test_somebody_else_changes_nothing_that_was(misspelt: House) -> None:
    await imported(misspelt, FIXED, same=False)
    assert await crews(misspelt) == {("Andreas Bäckman", MISSPELT)}
    assert await speakers(misspelt) == [MISSPELT]
    assert await misspelt.deliver() == []


async def test_an_undo_brings_the_old_spelling_back(misspelt: House) -> None:
    change = await imported(misspelt, FIXED, same=True)
    await misspelt.deliver()
    await misspelt.use_cases.undos.undo(HOME, change.id, PETRA)
    assert await crews(misspelt) == {("Andreas Bäckman", MISSPELT)}
    assert await speakers(misspelt) == [MISSPELT]
    assert [delivered.what for delivered in await misspelt.deliver()] == ["edit result", "edit quote"]


async def test_what_was_withdrawn_is_not_posted_again_by_a_new_spelling(misspelt: House) -> None:
    await misspelt.withdraw("race2", round="Spa")
    await imported(misspelt, FIXED, same=True)
    assert [delivered.what for delivered in await misspelt.deliver()] == ["result", "edit quote"]


async def test_each_name_is_asked_about_and_the_last_answer_saves(misspelt: House) -> None:
    questions = await ask(misspelt, crewed("Andreas Backman", RIGHT))
    assert len(questions.respellings) == 2
    imports = misspelt.use_cases.season_imports
    still = await imports.answer(HOME, questions.key, 1, PETRA, is_same=True)
    assert isinstance(still, SpellingQuestions)
    assert still.answers == {1: True}
    done = await imports.answer(HOME, questions.key, 0, PETRA, is_same=False)
    assert isinstance(done, ImportedSeason)
    assert await crews(misspelt) == {("Andreas Bäckman", RIGHT)}
    with pytest.raises(UserError, match="already"):
        await imports.answer(HOME, questions.key, 0, PETRA, is_same=True)


async def test_a_discarded_preview_is_gone(misspelt: House) -> None:
    questions = await ask(misspelt, FIXED)
    imports = misspelt.use_cases.season_imports
    await imports.drop(HOME, questions.key)
    with pytest.raises(UserError):
        await imports.answer(HOME, questions.key, 0, PETRA, is_same=True)


async def test_an_answer_to_a_question_that_isnt_there_is_refused(misspelt: House) -> None:
    questions = await ask(misspelt, FIXED)
    with pytest.raises(UserError, match="another preview"):
        await misspelt.use_cases.season_imports.answer(HOME, questions.key, 7, PETRA, is_same=True)


async def test_a_timetables_preview_is_no_import(misspelt: House) -> None:
    data = write_season(timed(WRONG)).encode()
    preview = await misspelt.use_cases.timetables.read(HOME, data, None, PETRA)
    assert preview.key
    with pytest.raises(UserError, match="another preview"):
        await misspelt.use_cases.season_imports.answer(HOME, preview.key, 0, PETRA, is_same=True)


async def test_a_season_file_that_is_read_as_a_timetable_asks_when_it_is_confirmed(misspelt: House) -> None:
    data = write_season(FIXED).encode()
    preview = await misspelt.use_cases.timetables.read(HOME, data, None, PETRA)
    questions = await misspelt.use_cases.timetables.confirm(HOME, preview.key, PETRA)
    assert isinstance(questions, SpellingQuestions)
    assert await crews(misspelt) == {("Andreas Bäckman", MISSPELT)}
    await misspelt.use_cases.season_imports.answer(HOME, questions.key, 0, PETRA, is_same=True)
    assert await crews(misspelt) == {("Andreas Bäckman", RIGHT)}


async def test_a_new_driver_is_nobodys_respelling(misspelt: House) -> None:
    assert isinstance(await begin(misspelt, crewed("Andreas Bäckman", "Ada Lind")), ImportedSeason)
    assert await misspelt.deliver() == []


async def test_of_two_cars_one_with_a_respelt_crew_is_still_that_car(misspelt: House) -> None:
    second = replace(WRONG.entries[0], drivers=("Bo Ek",))
    await misspelt.upload(replace(WRONG, entries=(*WRONG.entries, second)))
    await imported(misspelt, replace(FIXED, entries=(second, *FIXED.entries)), same=True)
    assert len((await misspelt.season()).entries) == 2
    assert await crews(misspelt) == {("Andreas Bäckman", RIGHT)}


async def test_a_recap_that_was_posted_shows_the_new_spelling(misspelt: House) -> None:
    draft = await misspelt.use_cases.recaps.draft(HOME, "Spa", PETRA)
    await misspelt.use_cases.recaps.publish(HOME, draft.draft.key, PETRA)
    await misspelt.deliver()
    await imported(misspelt, FIXED, same=True)
    news = [delivered.news for delivered in await misspelt.deliver()]
    (recap,) = [one for one in news if isinstance(one, RecapNews)]
    assert [quote.driver for quote in recap.quotes] == [RIGHT]


@EACH_KIND
async def test_a_result_first_saved_later_is_of_the_crew_of_its_day(house: House) -> None:
    house.clock.set("2023-07-05 12:00")
    await house.set_up(FIXED, reminders="off")
    await house.upload(crewed("Andreas Bäckman", "Ada Lind"))
    await house.result("race1", 24, round="Spa")
    assert await crews(house) == {("Andreas Bäckman", RIGHT)}


async def test_after_an_undo_the_crew_of_the_day_is_still_that_day_s(house: House) -> None:
    house.clock.set("2023-07-05 12:00")
    await house.set_up(FIXED, reminders="off")
    outcome = await begin(house, crewed("Andreas Bäckman", "Ada Lind"))
    assert isinstance(outcome, ImportedSeason)
    assert outcome.change
    await house.use_cases.undos.undo(HOME, outcome.change.id, PETRA)
    house.clock.move(timedelta(days=1))
    await house.result("race1", 24, round="Spa")
    assert await crews(house) == {("Andreas Bäckman", RIGHT)}


async def test_a_crew_that_was_entered_before_the_session_drove_it(house: House) -> None:
    house.clock.set("2023-06-20 12:00")
    await house.set_up(timed(FIXED), reminders="off")
    house.clock.set("2023-07-01 12:00")
    await house.upload(crewed("Andreas Bäckman", "Ada Lind", season=timed(FIXED)))
    house.clock.set("2023-07-05 12:00")
    await house.result("q2", 24, round="Spa")
    assert await crews(house) == {("Andreas Bäckman", RIGHT)}
    await house.result("race1", 24, round="Spa")
    assert await crews(house) == {("Andreas Bäckman", RIGHT), ("Andreas Bäckman", "Ada Lind")}


async def test_who_is_named_of_todays_crew_drove_already_then(house: House) -> None:
    house.clock.set("2023-07-05 12:00")
    await house.set_up(FIXED, reminders="off")
    await house.upload(crewed("Andreas Bäckman", "Ada Lind"))
    await house.result("race1", 24, round="Spa", driver="Ada")
    assert await crews(house) == {("Andreas Bäckman", "Ada Lind")}


async def test_a_car_named_by_todays_crew_has_the_crew_of_the_day(house: House) -> None:
    house.clock.set("2023-07-05 12:00")
    await house.set_up(FIXED, reminders="off")
    await house.upload(crewed("Andreas Bäckman", "Ada Lind"))
    await house.result("race1", 24, round="Spa", entry="Andreas Bäckman / Ada Lind")
    assert await crews(house) == {("Andreas Bäckman", RIGHT)}


async def test_a_release_that_is_read_later_saves_the_crew_of_the_day(house: House) -> None:
    house.clock.set("2023-07-05 12:00")
    await house.set_up(FIXED, reminders="off")
    await house.upload(crewed("Andreas Bäckman", "Ada Lind"))
    text = "Spa-Francorchamps\n\nResults\nRace 1: 24th place\n"
    preview = await house.use_cases.releases.read(HOME, text, "Spa", PETRA)
    await house.use_cases.releases.store(HOME, preview.key, PETRA, tell=True)
    assert await crews(house) == {("Andreas Bäckman", RIGHT)}
