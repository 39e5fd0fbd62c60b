from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.desk.undo_rules import UNDO_WITHIN
from bot.domain.season.season_choice import Placing
from bot.errors import UserError
from tests.domain.examples import READY, SPA_ONLY
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

ANNA = 8


async def trail(house: House) -> list[Change]:
    return await house.use_cases.trail.page(HOME, 10)


async def settings(house: House) -> tuple[str | None, int]:
    (watched,) = await house.use_cases.troubles.watched_in(HOME)
    return watched.server.team, watched.follow.channel_id


async def test_every_setting_that_changes_is_in_the_trail_with_who_and_when(house: House) -> None:
    await house.set_up()
    await house.set_up(None, team="The Twins")
    newest, first = await trail(house)
    assert (first.verb, first.subject, first.before) == (ChangeVerb.STORED, ChangeSubject.SETTINGS, None)
    assert (newest.verb, newest.by, newest.at) == (ChangeVerb.CHANGED, PETRA, house.clock.now())
    assert newest.before is not None
    assert newest.after is not None
    assert (newest.before["team"], newest.after["team"]) == (None, "The Twins")


async def test_what_changes_nothing_is_not_in_the_trail(house: House) -> None:
    await house.set_up()
    done = await house.set_up()
    assert done.change is None
    assert len(await trail(house)) == 1


async def test_undo_makes_the_settings_what_they_were_and_is_itself_in_the_trail(house: House) -> None:
    await house.set_up(team="A")
    done = await house.set_up(None, team="B", channel_id=200)
    assert done.change
    house.clock.move(UNDO_WITHIN)
    await house.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert await settings(house) == ("A", 100)
    undoing, undone, _ = await trail(house)
    assert (undoing.verb, undoing.by) == (ChangeVerb.UNDONE, ANNA)
    assert (undoing.before, undoing.after) == (undone.after, undone.before)
    assert undone.undone_by == ANNA


async def test_of_two_who_press_undo_one_undoes(house: House) -> None:
    await house.set_up(team="A")
    done = await house.set_up(None, team="B")
    assert done.change
    await house.use_cases.undos.undo(HOME, done.change.id, ANNA)
    with pytest.raises(UserError, match="already undone that"):
        await house.use_cases.undos.undo(HOME, done.change.id, PETRA)
    assert len(await trail(house)) == 3


@pytest.mark.parametrize("later", [UNDO_WITHIN + timedelta(seconds=1), timedelta(days=30)])
async def test_too_late_to_undo_leaves_everything_as_it_is(house: House, later: timedelta) -> None:
    await house.set_up(team="A")
    done = await house.set_up(None, team="B")
    assert done.change
    house.clock.move(later)
    with pytest.raises(UserError, match="15 minutes"):
        await house.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert await settings(house) == ("B", 100)


async def test_what_was_changed_again_is_not_undone(house: House) -> None:
    await house.set_up(team="A")
    done = await house.set_up(None, team="B")
    await house.set_up(None, team="C")
    assert done.change
    with pytest.raises(UserError, match="has changed since"):
        await house.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert await settings(house) == ("C", 100)


async def test_the_first_setup_is_not_undone(house: House) -> None:
    done = await house.set_up()
    assert done.change
    with pytest.raises(UserError, match="set up the server"):
        await house.use_cases.undos.undo(HOME, done.change.id, ANNA)


async def test_another_servers_change_is_not_undone_here(house: House) -> None:
    await house.set_up(team="A")
    done = await house.set_up(None, team="B")
    assert done.change
    with pytest.raises(UserError, match="belongs to another server"):
        await house.use_cases.undos.undo(HOME + 1, done.change.id, ANNA)


async def test_an_updated_season_is_made_what_it_was(house: House) -> None:
    await house.set_up(READY)
    before = await house.season()
    await house.upload(replace(READY, team="Somebody else"), Placing.INSTEAD)
    (change, *_) = await trail(house)
    assert (change.subject, change.verb) == (ChangeSubject.SEASON, ChangeVerb.CHANGED)
    await house.use_cases.undos.undo(HOME, change.id, ANNA)
    assert await house.season() == before


async def test_a_new_season_is_taken_out_and_the_one_before_is_current_again(house: House) -> None:
    await house.set_up(READY)
    before = await house.season()
    await house.upload(replace(SPA_ONLY, year=2024))
    (change, *_) = await trail(house)
    await house.use_cases.undos.undo(HOME, change.id, ANNA)
    assert await house.season() == before
    assert await house.counts("seasons") == 1


async def test_a_season_that_was_chosen_with_the_settings_is_undone_with_them(house: House) -> None:
    await house.set_up(READY)
    before = await house.season()
    done = await house.set_up(replace(SPA_ONLY, year=2024), team="B")
    assert done.change
    await house.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert await house.season() == before
    assert await settings(house) == (None, 100)


async def test_a_new_season_with_results_stays(house: House) -> None:
    await house.set_up(READY)
    await house.upload(replace(SPA_ONLY, year=2024))
    (change, *_) = await trail(house)
    await house.result("race1", 3, round="Spa", season="2024")
    with pytest.raises(UserError, match="can't be removed"):
        await house.use_cases.undos.undo(HOME, change.id, ANNA)


@EACH_KIND
async def test_the_trail_is_read_page_by_page(house: House) -> None:
    for team in "ABCDE":
        await house.set_up(team=team)
    first = await house.use_cases.trail.page(HOME, 2)
    rest = await house.use_cases.trail.page(HOME, 10, before=first[-1].id)
    assert [c.id for c in (*first, *rest)] == sorted((c.id for c in (*first, *rest)), reverse=True)
    assert (len(first), len(rest)) == (2, 3)
