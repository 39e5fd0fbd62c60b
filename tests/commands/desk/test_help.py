"""`/help` tells each person what they can do, and staff what to do next."""

from tests.simulated import TIMED, World


async def test_a_fan_reads_what_fans_can_ask_and_nothing_of_staffs(world: World) -> None:
    reply = await world.slash(world.fan, "help")
    assert reply.is_private
    assert "</next:" in reply.text
    assert "result`" not in reply.text
    assert "</quote:" not in reply.text
    assert "Next" not in reply.text.splitlines()[0]


async def test_staff_read_what_is_missing_first(world: World) -> None:
    await world.import_season(TIMED)  # Friday at ten in Spa: Qualifying 1 is just over
    reply = await world.slash(world.officer, "help")
    assert "How did Qualifying 1 at Spa-Francorchamps end? Type it with </result:" in reply.text
    assert "</session move:" in reply.text
    assert "</setup:" not in reply.text


async def test_who_manages_the_server_is_shown_its_settings(world: World) -> None:
    reply = await world.slash(world.boss, "help")
    assert "</setup:" in reply.text


async def test_every_command_is_a_mention_of_one_that_there_is(world: World) -> None:
    reply = await world.slash(world.boss, "help")
    known = {command.name: command.id for command in await world.app.client.tree.fetch_commands()}
    for part in reply.text.split("</")[1:]:
        name, _, rest = part.partition(":")
        assert rest.startswith(f"{known[name.split()[0]]}>")


async def test_before_the_setup_only_who_can_do_it_reads_how(empty: World) -> None:
    for command in ("help", "next"):
        to_fan = (await empty.slash(empty.fan, command)).text
        assert "isn't set up here yet" in to_fan
        assert "Start with" not in to_fan
    assert "Start with `/setup`" in (await empty.slash(empty.boss, "next")).text
    assert "Start with </setup:" in (await empty.slash(empty.boss, "help")).text


async def test_without_a_season_staff_are_told_to_add_one(empty: World) -> None:
    await empty.setup(season=None)
    assert "Add your season with </season import:" in (await empty.slash(empty.officer, "help")).text
