"""`/result`: autocompletion offers what is probably meant."""

import pytest

from tests.simulated import READY_TOML, TIMED, TWO_CARS, World


async def test_the_likeliest_session_comes_first(world: World) -> None:
    await world.import_season(TIMED)  # it is Friday at ten in Spa: Q1 is just over
    assert (await world.suggested("result", "session", ""))[0] == "q1"
    await world.result("q1", 10)
    assert (await world.suggested("result", "session", ""))[:2] == ["fp2", "fp1"]


async def test_a_typed_session_is_offered_alone(world: World) -> None:
    assert await world.suggested("result", "session", "R2") == ["race2"]
    assert await world.suggested("result", "session", "2") == ["race2"]
    assert await world.suggested("result", "session", "qual") == ["q1", "q2"]


async def test_sessions_follow_the_typed_round(world: World) -> None:
    spa = "last_day = 2023-07-02\n"
    extra = f'{spa}[[rounds.sessions]]\nkey = "warmup"\n'
    await world.import_season(READY_TOML.replace(spa, extra))
    assert "warmup" in await world.suggested("result", "session", "")
    assert "warmup" not in await world.suggested("result", "session", "", round_="Monza")
    assert "warmup" in await world.suggested("result", "session", "", round_="3")


async def test_rounds_that_have_begun_come_first_the_latest_at_the_top(world: World) -> None:
    assert await world.suggested("result", "round", "") == ["3", "2", "1", "4", "5", "6"]
    assert await world.suggested("result", "round", "misa") == ["4"]


async def test_cars_and_drivers_are_suggested(world: World) -> None:
    await world.import_season(TWO_CARS)
    assert await world.suggested("result", "entry", "") == ["42", "7"]
    assert await world.suggested("result", "driver", "jess") == ["Jessica Bäckman"]


@pytest.mark.parametrize("option", ["session", "round", "entry", "driver"])
async def test_where_nothing_is_set_up_nothing_is_suggested(empty: World, option: str) -> None:
    assert await empty.suggested("result", option, "") == []


async def test_whatever_is_suggested_is_understood(world: World) -> None:
    await world.import_season(TWO_CARS)
    for session in await world.suggested("result", "session", ""):
        for entry in await world.suggested("result", "entry", ""):
            assert "Posted in" in (await world.result(session, 9, entry=entry)).text
    for round_ in await world.suggested("result", "round", ""):
        assert "Posted in" in (await world.result("race1", 9, entry="7", round_=round_)).text
