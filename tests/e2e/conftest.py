"""A strict Discord with one server in it: a press officer, a fan, and a channel for the news."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.loopback import BOT, LoopbackDiscord, Permission
from tests.loopback.people import Person
from tests.loopback.process import BotProcess
from tests.loopback.warm_process import WarmBotProcess
from tests.loopback.world import Channel, Role

FRIDAY = "2023-06-30T08:00:00+02:00"


@dataclass
class Paddock:
    """What a test needs of the server."""

    discord: LoopbackDiscord
    news: Channel
    officer: Person
    fan: Person
    staff: Role
    fans: Role
    migrated: Path

    def bot(self, clock_from: str = FRIDAY, **environment: str) -> BotProcess:
        """The bot's process, its clock starting at an instant."""
        process = WarmBotProcess(self.discord, CLOCK_FROM=clock_from, **environment)
        shutil.copy(self.migrated, process.folder / "pitboard.db")
        return process

    def room(self, name: str) -> Channel:
        """One more channel, which is there when the bot starts."""
        guild = self.news.guild
        return guild.channels.setdefault(name, Channel(guild, name, BOT))

    async def set_up(self, **more: object) -> None:
        """`/setup` as the press officer types it."""
        options = {"channel": self.news, "staff": self.staff, "season": "gt4-europe-2023", **more}
        await (await self.officer.slash(self.news, "setup", options)).settled()

    def texts(self) -> list[str]:
        """What the followers' channel shows, oldest first."""
        return [message.text for message in self.news.messages if not message.deleted]


@pytest.fixture
async def paddock(migrated: Path) -> AsyncIterator[Paddock]:
    """The server; afterwards, nothing that the bot sent may have been wrong for Discord."""
    async with await LoopbackDiscord.start() as discord:
        guild = discord.add_guild("Paddock", {"race-news": BOT}, {"Staff": False, "Fans": True})
        officer = guild.member("Petra", roles=["Staff"], permissions=Permission.MANAGE_GUILD)
        fan = guild.member("Finn")
        news, roles = guild.channels["race-news"], guild.roles
        yield Paddock(discord, news, officer, fan, roles["Staff"], roles["Fans"], migrated)
        assert discord.violations == []
        assert discord.false_replies() == []
