"""Undo, under the answer to what staff have done."""

from tests.simulated import TIMED, Reply, World


async def press(world: World, shown: Reply, who: str = "officer") -> str:
    assert shown.result.response is not None
    done = await getattr(world, who).click(shown.result.response, label="Undo")
    await world.settle()
    return Reply(done).text


async def test_settings_are_what_they_were_after_undo(world: World) -> None:
    changed = await world.setup(team="The Twins", season=None)
    assert await press(world, changed, "boss") == "Undone: **Settings**."
    assert "The Twins" not in (await world.setup(season=None)).text


async def test_an_imported_season_is_undone(world: World) -> None:
    imported = await world.import_season(TIMED)
    assert "Undone:" in await press(world, imported)
    assert "Session times to be confirmed" in (await world.slash(world.fan, "next")).text


async def test_undo_works_after_a_restart(world: World) -> None:
    changed = await world.setup(team="The Twins", season=None)
    await world.restart()
    assert "Undone:" in await press(world, changed, "boss")


async def test_undo_takes_staff(world: World) -> None:
    imported = await world.import_season(TIMED)
    world.env.backend.guilds[world.guild.id].members[world.officer.id].role_ids.clear()
    assert "You need the" in await press(world, imported)
    assert "Session times" not in (await world.slash(world.fan, "next")).text


async def test_the_first_setup_and_what_changes_nothing_have_no_undo(empty: World) -> None:
    for _ in range(2):
        assert "Undo" not in (await empty.setup()).text
