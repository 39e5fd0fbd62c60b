"""Two processes on one database, started by mistake or on purpose: each thing is said once, in order."""

from collections.abc import AsyncIterator

import pytest

from tests.answers import is_saved
from tests.e2e.conftest import Paddock
from tests.e2e.pair import REMINDER, Pair, pair_on
from tests.loopback import Fault

pytestmark = pytest.mark.slow

FOLLOWERS = 12


@pytest.fixture(params=["sqlite", "postgresql"])
async def pair(paddock: Paddock, request: pytest.FixtureRequest) -> AsyncIterator[Pair]:
    async with pair_on(paddock, request.getfixturevalue(request.param), FOLLOWERS) as made:
        yield made


async def test_each_channel_is_told_once_and_in_order_though_one_is_killed_on_its_way(pair: Pair) -> None:
    discord = pair.paddock.discord
    await pair.start()
    await pair.until_all_show(REMINDER)
    assert "Posted in" in await pair.type("result", session="race1", position=3)
    await pair.until_all_show("Race 1")
    await pair.type("result", session="race1", position=4)
    holds = (Fault("POST", c, hold=True, after=n % 2 == 0) for n, c in enumerate(pair.channels))
    held = [discord.inject(hold) for hold in holds]
    quote = {"driver": "Jessica", "text": "We learn", "session": "race1"}
    await pair.paddock.officer.slash(pair.paddock.news, "quote", quote)
    for fault in held:
        await fault.struck(30)
    await pair.kill_who_sends()
    for fault in held:
        fault.clear()
    assert "Posted in" in await pair.type("result", session="race2", position=5)
    await pair.until_all_show("Race 2")
    in_order = [REMINDER, "Race 1", "We learn", "Race 2"]
    assert pair.said() == [in_order] * len(pair.channels)
    assert all("4th" in channel.messages[1].text for channel in pair.channels)
    assert not any("Traceback" in bot.stderr for bot in pair.bots.values())


@pytest.mark.parametrize("pair", ["sqlite"], indirect=True)
async def test_what_both_hear_is_done_and_answered_once(pair: Pair) -> None:
    await pair.start()
    news, fan, officer = pair.paddock.news, pair.paddock.fan, pair.paddock.officer
    await pair.until_all_show(REMINDER)
    assert is_saved(await pair.type("result", session="race2", position=5))
    asked = await fan.slash(news, "next")
    assert "Spa-Francorchamps" in asked.text
    assert await officer.autocomplete(news, "result", "session", "race")
    form = await officer.slash(news, "quote", {"driver": "Jessica"})
    await (await officer.submit_modal(form, {"text": "We learn"})).settled()
    assert "went wrong" not in await pair.type("desk status")
    assert pair.said()[0] == [REMINDER, "Race 2", "We learn"]
    for bot in pair.bots.values():
        assert await bot.stop() == 0
        assert "Traceback" not in bot.stderr
