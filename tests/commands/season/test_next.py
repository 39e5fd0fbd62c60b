"""`/next`: the round in focus, at every moment of a season."""

import pytest

from tests.simulated import TIMED, World, components


async def shown(world: World, *moment: int) -> str:
    world.clock.set(*moment)
    reply = await world.slash(world.fan, "next")
    assert not reply.is_private
    return reply.text


@pytest.fixture
async def timed(world: World) -> World:
    """Spa has session times."""
    await world.import_season(TIMED)
    return world


async def test_between_rounds_it_is_the_next_one(world: World) -> None:
    said = await shown(world, 2023, 7, 5)
    for words in ("🇮🇹 Misano", "Round 4 of 6", "July 14th–16th", "Next up **<t:1689285600:R>**", "Italy"):
        assert words in said


async def test_before_the_season_it_is_the_first_round(world: World) -> None:
    said = await shown(world, 2023, 1, 10)
    assert "Monza" in said
    assert "Round 1 of 6" in said
    assert "The season starts here" in said


async def test_after_the_season_it_says_so(world: World) -> None:
    said = await shown(world, 2023, 10, 2)
    assert "The 2023 season is over" in said
    assert "`/calendar`" in said


async def test_mid_weekend_without_times_it_names_the_sessions(world: World) -> None:
    said = await shown(world, 2023, 6, 30, 8)
    assert "Spa-Francorchamps" in said
    assert "The weekend is under way" in said
    assert "Free practice 1 · Free practice 2" in said


async def test_mid_weekend_it_names_the_next_session_with_its_time(timed: World) -> None:
    said = await shown(timed, 2023, 6, 30, 12)
    assert "Next: **Race 1** <t:1688227500:R>" in said


async def test_every_session_has_a_timestamp_that_each_reader_sees_in_local_time(timed: World) -> None:
    said = await shown(timed, 2023, 6, 28)
    for start in (1688025600, 1688045400, 1688108400, 1688115600, 1688227500, 1688286300):
        assert f"<t:{start}:" in said


async def test_it_says_what_is_on_now_and_where_to_watch(timed: World) -> None:
    said = await shown(timed, 2023, 7, 1, 16, 10)
    assert "On now: **Race 1**" in said
    assert "Then **Race 2**" in said
    assert "(https://example.org/live/race1)" in said


async def test_after_the_last_session_it_moves_on(timed: World) -> None:
    assert "Race 2" in await shown(timed, 2023, 7, 2, 9, 0)
    assert "Misano" in await shown(timed, 2023, 7, 2, 9, 26)


async def test_without_times_the_weekend_ends_with_its_last_day_at_the_venue(world: World) -> None:
    assert "Spa-Francorchamps" in await shown(world, 2023, 7, 2, 21, 59)
    assert "Misano" in await shown(world, 2023, 7, 2, 22, 0)


async def test_it_is_a_components_message_that_pings_nobody(world: World) -> None:
    reply = await world.slash(world.fan, "next")
    assert reply.result.response is not None
    assert components(reply.result.response)[0]["type"] == 17
    (callback,) = [r for r in world.env.http_requests if r.path.endswith("/callback")][-1:]
    assert callback.json is not None
    assert callback.json["data"]["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize("command", ["next", "calendar", "results", "watch"])
async def test_a_server_that_is_not_set_up_is_told_of_setup(empty: World, command: str) -> None:
    reply = await empty.slash(empty.fan, command)
    assert "`/setup`" in reply.text
    assert reply.is_private


@pytest.mark.parametrize("command", ["next", "calendar", "results", "watch"])
async def test_a_server_without_a_season_is_told_how_to_get_one(empty: World, command: str) -> None:
    await empty.setup(season=None)
    reply = await empty.slash(empty.officer, command)
    assert "`/season import`" in reply.text
    assert reply.is_private
    read_by_fans = await empty.slash(empty.fan, command)
    assert "The team hasn't put up its calendar yet." in read_by_fans.text
    assert "`/" not in read_by_fans.text
    assert read_by_fans.is_private
