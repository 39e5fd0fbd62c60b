"""In an announcement channel posts are published, whatever happens to the process in between."""

import asyncio

import pytest

from tests.e2e.conftest import Paddock
from tests.loopback import Fault, Message
from tests.loopback.world import ANNOUNCEMENT

CROSSPOST = "/channels/{channel_id}/messages/{message_id}/crosspost"


@pytest.fixture(autouse=True)
def announcement_channel(paddock: Paddock) -> None:
    paddock.news.type = ANNOUNCEMENT


async def report(paddock: Paddock, session: str, position: int = 20) -> str:
    options = {"session": session, "position": position}
    return (await (await paddock.officer.slash(paddock.news, "result", options)).settled(15)).text


async def published(paddock: Paddock, count: int) -> list[Message]:
    def those() -> list[Message]:
        return [message for message in paddock.news.messages if message.is_published]

    await paddock.discord.wait_for(lambda: len(those()) == count, 20, f"{count} published messages")
    return those()


async def test_a_post_is_published_and_its_correction_is_not_published_again(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        assert "Posted in" in await report(paddock, "race1")
        await published(paddock, 1)
        await report(paddock, "race1", 19)
        await report(paddock, "race2")
        assert "19th" in (await published(paddock, 2))[0].text
        assert await bot.stop() == 0
    assert len(paddock.discord.sent("POST", CROSSPOST)) == 2
    assert len(paddock.texts()) == 2


@pytest.mark.slow
@pytest.mark.parametrize("is_carried_out", [False, True])
async def test_killed_while_it_is_published(paddock: Paddock, is_carried_out: bool) -> None:  # noqa: FBT001
    """Discord has published it and nobody has heard, or not: then it is published after the start."""
    async with paddock.bot() as bot:
        await paddock.set_up()
        held = paddock.discord.inject(Fault("POST", CROSSPOST, hold=True, after=is_carried_out))
        assert "Posted in" in await report(paddock, "race1"), "it doesn't wait for that"
        await held.struck(15)
        await bot.kill()
        held.clear()
        await bot.restart()
        await published(paddock, 1)
        await paddock.discord.wait_for(lambda: len(paddock.discord.sent("POST", CROSSPOST)) == 2, 20)
        assert await bot.stop() == 0
    assert len(paddock.texts()) == 1


@pytest.mark.slow
async def test_killed_when_it_is_posted_and_nobody_has_heard(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        held = paddock.discord.inject(Fault("POST", paddock.news, hold=True, after=True))
        typing = asyncio.create_task(report(paddock, "race1"))
        await held.struck(15)
        await bot.kill()
        held.clear()
        typing.cancel()
        await bot.restart()
        await published(paddock, 1)
        assert await bot.stop() == 0
    assert len(paddock.texts()) == 1
    assert len(paddock.discord.sent("POST", CROSSPOST)) == 1


@pytest.mark.slow
async def test_a_long_wait_for_publishing_holds_up_no_post_and_no_edit(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        for _ in range(10):
            paddock.news.publishing.messages.spend()
        await report(paddock, "race1")
        await paddock.discord.wait_for(lambda: paddock.discord.sent("POST", CROSSPOST), 20)
        assert paddock.discord.sent("POST", CROSSPOST)[0].status == 429
        await report(paddock, "race2")
        await report(paddock, "race1", 19)
        assert len(paddock.texts()) == 2
        assert "19th" in paddock.texts()[0]
