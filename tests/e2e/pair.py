"""Two processes of the bot on one database, with a team that others follow."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.domain.base.server import Follow
from bot.storage.database import Database
from bot.storage.desk import servers
from tests.answers import is_saved
from tests.e2e.conftest import Paddock
from tests.loopback import BOT, BotProcess, Channel, Upload
from tests.loopback.calls import Call
from tests.stores import Store

LEADS = "1h"
BEFORE, DUE = "2023-07-02T06:00:00Z", "2023-07-02T07:25:00Z"
SEASON = b"""
[season]
series = "GT4 European Series"
year = 2023
team = "Phoenix"
sessions = ["race1", "race2"]
[[entries]]
car = "Aston Martin"
class = "Silver"
drivers = ["Jessica Lind"]
[[rounds]]
name = "Spa-Francorchamps"
venue = "Spa"
country = "BE"
timezone = "Europe/Brussels"
first_day = 2023-06-29
last_day = 2023-07-02
[[rounds.sessions]]
key = "race2"
start = 2023-07-02T10:25:00
"""


DELIVERS = "This process delivers from now on"
"""What the log says of the one that is the courier."""
REMINDER = "Race 2 · <t:"
"""How the post of a reminder begins."""


@dataclass
class Pair:
    """Two processes of the bot on one database; each reaches Discord by another name of the same machine."""

    paddock: Paddock
    url: str
    bots: dict[str, BotProcess]
    channels: list[Channel]

    async def start(self) -> None:
        await asyncio.gather(*(bot.start() for bot in self.bots.values()))
        await self.paddock.discord.wait_for(self._are_here, 30, "both processes")

    def _are_here(self) -> bool:
        """One has the only shard, and the other stands by: both are ready, and may send."""
        return all("Ready as" in bot.stderr for bot in self.bots.values())

    async def type(self, command: str, **options: object) -> str:
        """As the press officer, who posts early results anyway; what the reply says in the end."""
        reply = await (await self.paddock.officer.slash(self.paddock.news, command, options)).settled(30)
        if "hasn't started yet" in reply.text:
            await self.paddock.officer.press(reply.message, "Save and post")
            await self.paddock.discord.wait_for(lambda: is_saved(reply.text), 30, "the result to be saved")
        return reply.text

    async def until_all_show(self, words: str) -> None:
        """Wait until every channel's last message says that."""

        def they_do() -> bool:
            return all(c.messages and words in c.messages[-1].text for c in self.channels)

        await self.paddock.discord.wait_for(they_do, 60, f"{words!r} in every channel")

    async def kill_who_sends(self) -> None:
        """Kill the one whose message came to Discord last; the other answers and delivers then."""
        await self.bots.pop(self.posts()[-1].host).kill()
        (other,) = self.bots.values()
        await self.paddock.discord.wait_for(
            lambda: "Shard ID 0 has connected" in other.stderr and DELIVERS in other.stderr,
            60,
            "the other to have the shard and to deliver",
        )

    def posts(self) -> list[Call]:
        """Every message that was asked for, by whichever of the two."""
        calls = self.paddock.discord.requests
        return [call for call in calls if call.method == "POST" and call.route.endswith("/messages")]

    async def follow(self) -> None:
        """Let the other servers' channels hear the team."""
        database = await Database.open(self.url)
        async with database.write() as tx:
            for channel in self.channels[1:]:
                home, guild = self.paddock.news.guild.id, channel.guild.id
                await servers.save_follow(tx, Follow(home, guild, channel.id, LEADS))
        await database.close()

    def said(self) -> list[list[str]]:
        """What each channel was told unasked, by the words that tell the messages apart."""
        unasked = [[m for m in channel.messages if m.type == 0] for channel in self.channels]
        return [[_told(message.text) for message in messages] for messages in unasked]


def _told(text: str) -> str:
    """`Race 1`, `Race 2`, `REMINDER`, or the quote's words."""
    return next(words for words in (REMINDER, "We learn", "Race 1", "Race 2") if words in text)


@asynccontextmanager
async def pair_on(paddock: Paddock, store: Store, followers: int) -> AsyncIterator[Pair]:
    """Both stopped; the team is set up, so many others follow it, and a reminder is to come."""
    url = await store.address()
    guilds = [paddock.discord.add_guild(f"Fans {n}", {"news": BOT}) for n in range(followers)]
    channels = [paddock.news, *(guild.channels["news"] for guild in guilds)]
    async with AsyncExitStack() as stack:
        bots = {}
        for host in ("127.0.0.1", "localhost"):
            api = paddock.discord.api_url.replace("127.0.0.1", host)
            bots[host] = paddock.bot(DUE, DATABASE_URL=url, DISCORD_API_URL=api)
            stack.push_async_callback(bots[host].close)
        made = Pair(paddock, url, bots, channels)
        await _prepare(made)
        yield made


async def _prepare(pair: Pair) -> None:
    async with pair.paddock.bot(BEFORE, DATABASE_URL=pair.url) as bot:
        chosen = {"channel": pair.paddock.news, "staff": pair.paddock.staff, "reminders": LEADS}
        await pair.type("setup", **chosen)
        await pair.follow()
        await pair.type("season import", file=Upload("season.toml", SEASON))
        await bot.stop()
