"""`/desk audit`: every change of anything, with who and when."""

from tests.simulated import TIMED, Reply, World


async def press(world: World, shown: Reply, label: str) -> Reply:
    assert shown.result.response is not None
    done = await world.officer.click(shown.result.response, label=label)
    await world.settle()
    return Reply(done)


async def test_it_tells_settings_season_results_and_the_ledgers_moves(world: World) -> None:
    await world.setup(team="The Twins", season=None)
    await world.import_season(TIMED)
    await world.permit(world.channel, send_messages=False)
    await world.result("race2", 18)
    await world.result("race2", 20, note="11 s added")
    ledger = await world.slash(world.officer, "desk status")
    await press(world, ledger, "Discard")
    shown = await world.slash(world.officer, "desk audit")
    for words in (
        f"**Race 2 at Spa-Francorchamps** discarded · <t:1688112000:f> · {world.officer.mention}",
        "**Race 2 at Spa-Francorchamps** changed",
        "18th place → 20th place",
        "“11 s added”",
        "**Race 2 at Spa-Francorchamps** saved",
        "**GT4 European Series 2023** changed",
        f"**Settings** changed · <t:1688112000:f> · {world.boss.mention}",
        "Team: not set → The Twins",
    ):
        assert words in shown.text
    assert shown.is_private


async def test_what_was_undone_says_by_whom(world: World) -> None:
    await press(world, await world.result("race2", 18), "Undo")
    said = (await world.slash(world.officer, "desk audit")).text
    assert "change undone" in said
    assert f"Undone by {world.officer.mention}" in said


async def test_pages_are_turned_also_after_a_restart_and_take_staff(world: World) -> None:
    for position in range(1, 12):
        await world.report("race2", position)
    first = await world.slash(world.officer, "desk audit")
    newest = first.text
    await world.restart()
    second = await press(world, first, "Older")
    assert "10th place → 11th place" in newest
    assert "4th place → 5th place" in second.text
    assert (await press(world, second, "Newer")).text == newest
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    assert "You need the" in (await press(world, first, "Older")).text


async def test_a_fan_may_not_look(world: World) -> None:
    assert "You need the" in (await world.slash(world.fan, "desk audit")).text
