from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.base.server import Server
from bot.domain.season.season_choice import Placing, season_key
from bot.errors import UserError
from bot.readers.season_file.season_reader import read_season
from bot.services.press.quote_input import QuoteInput
from bot.services.season.season_imports import ImportedSeason
from bot.services.season.season_saving import store_season
from bot.services.season.typed_names import choose_round
from bot.storage.desk import servers
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, timed, with_round
from tests.services.house import HOME, PETRA, House
from tests.storage.season.test_seasons import bare


async def test_the_uploaded_season_is_the_one_that_is_seen(house: House) -> None:
    await house.set_up(season=None)
    assert (await house.upload(timed())).changes is None
    view = await house.use_cases.seasons.view(HOME)
    assert bare(view.season) == timed()
    assert (view.team, view.results, view.now) == (READY.team, {}, house.clock.now())


async def test_on_the_fifth_of_july_misano_is_next_the_fourth_of_six(team: House) -> None:
    view = await team.use_cases.seasons.view(HOME)
    round_ = view.season.round_in_focus(view.now)
    assert round_ is not None
    assert (round_.name, round_.number, len(view.season.rounds)) == ("Misano", 4, 6)


async def test_importing_the_export_changes_nothing(team: House) -> None:
    await team.upload(timed())
    await team.result("race2", 20)
    before = await team.use_cases.seasons.view(HOME)
    season, text = await team.use_cases.seasons.export(HOME)
    imported = await team.use_cases.season_imports.begin(HOME, text.encode(), PETRA)
    assert isinstance(imported, ImportedSeason)
    stored, change = imported.stored, imported.change
    assert (stored.changes, change) == ([], None)
    assert await team.use_cases.seasons.view(HOME) == before
    assert season == before.season


async def test_the_export_says_what_the_ready_file_says(team: House) -> None:
    _, text = await team.use_cases.seasons.export(HOME)
    assert read_season(text.encode()) == READY


async def test_results_stay_when_the_season_is_imported_again(team: House) -> None:
    reported = await team.result("race2", 20, round="spa")
    later = with_round(READY, "Spa-Francorchamps", venue="Spa", last_day=utc("2023-07-03 00:00").date())
    stored = await team.upload(later)
    assert stored.changes == [
        "Spa-Francorchamps: venue Circuit de Spa-Francorchamps → Spa",
        "Spa-Francorchamps: last day Sun 2 July → Mon 3 July",
    ]
    view = await team.use_cases.seasons.view(HOME)
    assert list(view.results.values()) == [reported.news.result]
    assert view.season.id == reported.news.season.id


async def test_a_round_with_a_quote_or_result_stays_when_the_file_leaves_it_out(team: House) -> None:
    await team.result("race2", 20, round="spa")
    await team.use_cases.quotes.quote(HOME, QuoteInput("Jessica", "Soon", round="Misano"), by=7)
    only = replace(READY, rounds=READY.rounds[:1])
    changes = (await team.upload(only)).changes
    assert changes is not None
    assert sorted(changes) == [
        "Barcelona: removed",
        "Hockenheim: removed",
        "Misano: stays, because it has results, points or quotes",
        "Paul Ricard: removed",
        "Spa-Francorchamps: stays, because it has results, points or quotes",
    ]
    view = await team.use_cases.seasons.view(HOME)
    assert [(r.number, r.name) for r in view.season.rounds] == [
        (1, "Monza"),
        (2, "Spa-Francorchamps"),
        (3, "Misano"),
    ]
    assert len(view.results) == 1


async def test_a_season_beside_another_keeps_its_results(team: House) -> None:
    reported = await team.result("race2", 20)
    await team.upload(replace(timed(), year=2024))
    assert (await team.use_cases.seasons.view(HOME, "2024")).results == {}
    await team.upload(READY)
    view = await team.use_cases.seasons.view(HOME)
    assert list(view.results.values()) == [reported.news.result]
    assert await team.counts("seasons") == 2


async def test_another_servers_season_is_found_by_nobody(team: House) -> None:
    season = await team.season()
    async with team.database.write() as tx:
        await servers.save(tx, Server(2, 10), by=7, now=team.clock.now())
        await store_season(tx, 2, replace(READY, series="Secret"), team.clock.now())
    for typed in ("Secret", season_key(season.id + 1)):
        with pytest.raises(UserError, match="which season") as refusal:
            await team.use_cases.seasons.view(HOME, typed)
        assert "Secret 2023" not in str(refusal.value)


async def test_a_bad_file_is_refused_whole(team: House) -> None:
    before = await team.use_cases.seasons.view(HOME)
    _, text = await team.use_cases.seasons.export(HOME)
    for bad in (text.replace("Europe/Rome", "Europe/Roma"), text + "\nsurprise = 1\n", "\xff"):
        with pytest.raises(UserError):
            await team.use_cases.season_imports.begin(HOME, bad.encode("latin-1", "replace"), PETRA)
    assert await team.use_cases.seasons.view(HOME) == before


async def test_a_file_that_is_refused_at_the_last_moment_leaves_everything_as_it_was(team: House) -> None:
    await team.result("race2", 20, round="spa")
    before = await team.use_cases.seasons.view(HOME)
    renamed = with_round(replace(READY, team="New"), "Spa-Francorchamps", name="Ardennes")
    with pytest.raises(UserError, match="its old name"):
        await team.upload(renamed, Placing.INSTEAD)
    assert await team.use_cases.seasons.view(HOME) == before


async def test_a_season_before_setup_is_refused_with_the_way_there(house: House) -> None:
    with pytest.raises(UserError, match="set up here yet"):
        await house.upload(READY)
    await house.set_up(season=None)
    with pytest.raises(UserError, match="calendar yet") as refusal:
        await house.season()
    assert "`/season import`" in refusal.value.staff_words


async def test_whoever_delivers_hears_of_an_import(team: House) -> None:
    woken: list[bool] = []
    team.use_cases.outbox.on_change(lambda: woken.append(True))
    await team.upload(timed())
    assert woken


def test_the_round_is_the_one_named_or_else_the_last_begun() -> None:
    now = utc("2023-07-05 12:00")
    assert choose_round(READY, None, now).name == "Spa-Francorchamps"
    assert choose_round(READY, "misano", now).name == "Misano"
    with pytest.raises(UserError, match=r"1 Monza, 2 Paul Ricard"):
        choose_round(READY, "Imola", now)
    with pytest.raises(UserError, match="none of the GT4 European Series 2023 has begun"):
        choose_round(READY, None, utc("2023-01-01 00:00"))


async def test_after_the_last_session_next_moves_on(team: House) -> None:
    await team.upload(moved(timed(), "race2", utc("2023-07-02 08:25")))
    end = round_of(await team.season(), "Spa-Francorchamps").ends
    team.clock.move(end - timedelta(seconds=1) - team.clock.now())
    names = []
    for _ in range(2):
        view = await team.use_cases.seasons.view(HOME)
        round_ = view.season.round_in_focus(view.now)
        names.append(round_.name if round_ else None)
        team.clock.move(timedelta(seconds=1))
    assert names == ["Spa-Francorchamps", "Misano"]


async def test_a_change_of_the_season_is_kept_in_the_servers_language_and_answered_in_the_typists(
    team: House,
) -> None:
    await team.set_up(None, language="de")
    later = with_round(READY, "Spa-Francorchamps", last_day=utc("2023-07-03 00:00").date())
    assert (await team.upload(later)).changes == ["Spa-Francorchamps: last day Sun 2 July → Mon 3 July"]
    (changed, *_) = await team.use_cases.trail.page(HOME, 1)
    (there,) = (changed.after or {})["changes"]
    (back,) = (changed.before or {})["changes"]
    assert there.endswith("So., 2. Juli → Mo., 3. Juli")
    assert back.endswith("Mo., 3. Juli → So., 2. Juli")


async def test_a_change_of_the_season_is_told_in_sentences_there_and_back(team: House) -> None:
    await team.upload(with_round(READY, "Misano", venue="Santamonica"))
    (changed, *_) = await team.use_cases.trail.page(HOME, 1)
    there = "Misano: venue Misano World Circuit Marco Simoncelli → Santamonica"
    assert (changed.after or {})["changes"] == [there]
    await team.use_cases.undos.undo(HOME, changed.id, PETRA)
    (undone, *_) = await team.use_cases.trail.page(HOME, 1)
    back = "Misano: venue Santamonica → Misano World Circuit Marco Simoncelli"
    assert (undone.after or {})["changes"] == [back]
    assert "Santamonica" not in str(await team.season())
