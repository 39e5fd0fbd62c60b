"""A channel that is closed to the bot: who typed learns it at once, staff once, and nothing is lost."""

from pathlib import Path

from bot.domain.base.server import Follow
from bot.storage.database import Database
from bot.storage.desk import servers
from tests.e2e.conftest import Paddock
from tests.loopback import BOT, Channel, Permission

QUICK = "60"
"""CLOCK_SPEED: the three minutes after which a refusal is confirmed pass in three seconds."""


async def result(paddock: Paddock, session: str) -> str:
    """`/result` as the press officer types it; what the reply says in the end."""
    typed = {"session": session, "position": 20}
    return (await (await paddock.officer.slash(paddock.news, "result", typed)).settled(20)).text


async def permit(paddock: Paddock, permissions: Permission) -> None:
    paddock.news.permissions = permissions
    await paddock.discord.changed(paddock.news)


async def test_who_typed_learns_it_at_once_and_staff_once_with_a_button(paddock: Paddock) -> None:
    office = Channel(paddock.news.guild, "office")
    paddock.news.guild.channels["office"] = office
    async with paddock.bot(CLOCK_SPEED=QUICK):
        await paddock.set_up()
        await permit(paddock, BOT & ~Permission.SEND_MESSAGES)
        first = await result(paddock, "race1")
        assert "Not posted" in first
        assert "Grant **Send Messages**" in first
        assert office.messages == [], "it is only being confirmed"
        await paddock.discord.wait_for(lambda: office.messages, 30, "staff to be told")
        assert "Grant **Send Messages**" in office.messages[0].text
        assert "Not posted" in await result(paddock, "race2")
        refused = len(paddock.discord.sent("POST", paddock.news))
        pressed = await paddock.officer.press(office.messages[0], "Retry")
        assert "Trying again" in pressed.text
        await paddock.discord.wait_for(
            lambda: len(paddock.discord.sent("POST", paddock.news)) > refused, 20, "another try"
        )
        await permit(paddock, BOT)
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 2, 20, "what waited")
        assert ["Race 1" in paddock.texts()[0], "Race 2" in paddock.texts()[1]] == [True, True]
        assert "Posted in" in await result(paddock, "q1")
        assert len(office.messages) == 1, [message.text for message in office.messages]


async def test_who_typed_learns_that_the_channel_is_gone_and_a_new_one_gets_what_waits(
    paddock: Paddock,
) -> None:
    office = Channel(paddock.news.guild, "office")
    paddock.news.guild.channels["office"] = office
    async with paddock.bot(CLOCK_SPEED=QUICK):
        await paddock.set_up()
        gone, paddock.news = paddock.news, office
        gone.deleted = True
        await paddock.discord.changed(gone)
        assert "the channel is gone" in await result(paddock, "race1")
        await paddock.set_up()
        await paddock.discord.wait_for(lambda: any("Race 1" in text for text in paddock.texts()), 20)


async def test_a_server_that_sent_the_bot_away_holds_up_nobody_and_gets_what_waits_when_it_is_back(
    paddock: Paddock, tmp_path: Path
) -> None:
    fans = paddock.discord.add_guild("Fans", {"news": BOT})
    there = fans.channels["news"]
    url = f"sqlite+aiosqlite:///{tmp_path / 'pitboard.db'}"
    async with paddock.bot(CLOCK_SPEED=QUICK, DATABASE_URL=url):
        await paddock.set_up()
        await follow(url, paddock.news, there)
        there.permissions = Permission.NONE
        await paddock.discord.gateway.tell(fans, "GUILD_DELETE", {"id": str(fans.id)})
        assert "Posted in" in await result(paddock, "race1")
        await paddock.discord.wait_for(
            lambda: len(paddock.discord.sent("POST", there)) > 1, 20, "a second try"
        )
        assert "Posted in" in await result(paddock, "race2")
        there.permissions = BOT
        joined = {name: value for name, value in fans.json().items() if name != "unavailable"}
        await paddock.discord.gateway.tell(fans, "GUILD_CREATE", joined)
        await paddock.discord.wait_for(lambda: len(there.messages) == 2, 20, "what waited")
        assert ["Race 1" in there.messages[0].text, "Race 2" in there.messages[1].text] == [True, True]


async def follow(url: str, team: Channel, follower: Channel) -> None:
    """Let another server's channel hear the team."""
    database = await Database.open(url)
    async with database.write() as tx:
        await servers.save_follow(tx, Follow(team.guild.id, follower.guild.id, follower.id, ""))
    await database.close()


async def test_an_announcement_channel_is_a_channel_like_others(paddock: Paddock) -> None:
    paddock.news.type = 5
    async with paddock.bot():
        await paddock.set_up()
        assert "Posted in" in await result(paddock, "race1")
        assert len(paddock.texts()) == 1
