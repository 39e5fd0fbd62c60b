"""Race 2 at Spa over the months, and withdrawn, by the real process."""

import asyncio

import pytest

from tests.e2e.conftest import Paddock
from tests.loopback import Fault
from tests.loopback.people import Reply

PENALTY = "pit stop 0.3 s under the minimum, 11 s added"
APPEAL = "appeal upheld: the stop was long enough"


async def typed(paddock: Paddock, command: str, **options: object) -> Reply:
    reply = await paddock.officer.slash(
        paddock.news, command, {"session": "race2", "round": "Spa", **options}
    )
    await reply.settled()
    return reply


async def test_race_2_from_the_road_to_the_appeal_and_out(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        await typed(paddock, "result", overall=18, grid=34, state="provisional")
        (post,) = paddock.news.messages
        assert "18th overall" in post.text
        assert "**Provisional** <t:" in post.text
        await typed(paddock, "result", position=20, overall=26, note=PENALTY)
        assert "Final · <t:" in post.text
        await bot.stop()
        await bot.restart(CLOCK_FROM="2023-11-02T09:00:00Z")
        await typed(paddock, "result", position=14, overall=18, note=APPEAL, state="amended")
        assert f": {APPEAL}" in post.text
        assert [message.id for message in paddock.news.messages] == [post.id]

        history = await typed(paddock, "desk history")
        for words in ("18th overall (provisional", "20th place (26th overall", PENALTY, APPEAL):
            assert words in history.text

        await typed(paddock, "desk withdraw")
        assert post.deleted
        assert paddock.news.messages == []
        await typed(paddock, "result", position=14)
        assert ["14th in Silver" in text for text in paddock.texts()] == [True]


@pytest.mark.parametrize("after", [True, False])
async def test_a_withdrawal_that_a_kill_interrupted_is_finished_by_the_next_start(
    paddock: Paddock, *, after: bool
) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        await typed(paddock, "result", position=20)
        (post,) = paddock.news.messages
        held = paddock.discord.inject(Fault("DELETE", paddock.news, hold=True, after=after))
        where = {"session": "race2", "round": "Spa"}
        typing = asyncio.create_task(paddock.officer.slash(paddock.news, "desk withdraw", where))
        await held.struck()
        await typing
        await bot.kill()
        held.clear()
        await bot.restart()
        await typed(paddock, "result", position=21)
        assert post.deleted
        assert ["21st in Silver" in text for text in paddock.texts()] == [True]
