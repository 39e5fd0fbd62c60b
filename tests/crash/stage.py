"""Where it happens: a team's server, two that follow it (one in a forum), the bot that is killed there."""

import time
from datetime import datetime, timedelta
from pathlib import Path

from tests.crash import season
from tests.crash.books import Book, SqliteBook
from tests.crash.ledger import Ledger
from tests.loopback import BOT, Channel, Fault, LoopbackDiscord, Permission, Person, Upload
from tests.loopback.warm_process import WarmBotProcess

LEADS = f"{season.LEAD // timedelta(hours=1)}h"
PATIENCE = 45.0
"""Seconds: a busy disk can hold a commit for twenty; a courier that stumbled rests for sixty."""


class Bot(WarmBotProcess):
    """The process, which may be killed before it is ready."""

    def use_database(self, url: str) -> None:
        """From its next start on."""
        self._environment["DATABASE_URL"] = url

    async def start_at(self, clock_from: datetime) -> None:
        """Start it with its clock at that instant, and wait for nothing."""
        self._environment["CLOCK_FROM"] = clock_from.isoformat()
        await self.start()


class Stage:
    """The servers, the people, and the bot's process with its clock.

    `more_servers` follow the team's results and quotes, but have no reminders; `speed` is how many of the
    clock's seconds pass in one; `book` is the database, where it isn't to be a file beside the bot.
    """

    def __init__(
        self, discord: LoopbackDiscord, more_servers: int = 0, speed: float = 1.0, book: Book | None = None
    ) -> None:
        self.discord = discord
        team = discord.add_guild("Team", {"race-news": BOT}, {"Staff": False})
        fans, club = discord.add_guild("Fans", {}), discord.add_guild("Club", {"news": BOT})
        self.news, self.forum = team.channels["race-news"], fans.add_forum("weekends")
        self.channels = [self.news, self.forum, club.channels["news"]]
        self.officer: Person = team.member("Petra", roles=["Staff"], permissions=Permission.MANAGE_GUILD)
        guilds = [discord.add_guild(f"Club {number}", {"news": BOT}) for number in range(more_servers)]
        self.without_reminders = [guild.channels["news"] for guild in guilds]
        self.bot = Bot(discord, CLOCK_SPEED=str(speed))
        self._speed = speed
        self.file: Path = self.bot.folder / "pitboard.db"
        self.book = book or SqliteBook(self.file)
        self.bot.use_database(self.book.url)
        self._held: list[Fault] = []
        self._clock_from, self._began = season.CLOCK_FROM, time.monotonic()

    @property
    def now(self) -> datetime:
        """What the bot's clock shows, or a second more: it begins a while after the process."""
        return self._clock_from + self._speed * timedelta(seconds=time.monotonic() - self._began)

    async def set_up(self) -> None:
        """A team with its season, and its followers in other servers."""
        await self.start(season.CLOCK_FROM)
        await self.bot.ready(PATIENCE)
        chosen = {"channel": self.news, "staff": self.news.guild.roles["Staff"], "reminders": LEADS}
        await (await self.officer.slash(self.news, "setup", chosen)).settled()
        for follower in self.channels[1:]:
            self.book.follow(self.news, follower, LEADS)
        for follower in self.without_reminders:
            self.book.follow(self.news, follower, "")
        upload = {"file": Upload("season.toml", season.toml())}
        await (await self.officer.slash(self.news, "season import", upload)).settled(PATIENCE)
        await self.bot.stop()

    async def start(self, clock_from: datetime) -> None:
        """Start the bot, without waiting for anything."""
        self._clock_from, self._began = clock_from, time.monotonic()
        await self.bot.start_at(clock_from)

    async def kill(self) -> None:
        """Kill the bot, then let go of what was held for it."""
        await self.bot.kill()
        await self.discord.wait_for(self._is_abandoned, PATIENCE, "Discord to see the connections end")
        while self._held:
            self._held.pop().clear()

    def _is_abandoned(self) -> bool:
        """Sooner let go, Discord would take what it held."""
        return all(fault.is_abandoned for fault in self._held)

    async def drained(self, within: float = PATIENCE) -> None:
        """Wait until everything that is due is with Discord, and marked."""
        try:
            await self.discord.wait_for(lambda: not self.read().open(self.now), within, "an empty outbox")
        except AssertionError as error:
            left = self.read().open(self.now)
            raise AssertionError(f"{error}; there is {left}; the bot wrote:\n{self.bot.stderr}") from None

    def read(self) -> Ledger:
        """The database as it is, beside the bot or after its end."""
        return self.book.read(is_bot_running=self.bot.is_running)

    def hold(self, *methods: str, where: Channel | None = None, after: bool = False) -> list[Fault]:
        """Hold the next request of each kind, to one channel or to any; `after` when it has taken effect."""
        places = [where] if where else self.channels
        faults = [Fault(method, place, hold=True, after=after) for method in methods for place in places]
        self._held += [self.discord.inject(fault) for fault in faults]
        return faults

    async def struck(self, faults: list[Fault], within: float = 8) -> bool:
        """Whether one of the holds got hold of something in time."""
        try:
            await self.discord.wait_for(lambda: any(fault.hits for fault in faults), within)
        except AssertionError:
            return False
        return True

    @property
    def messages_posted(self) -> int:
        """How many messages have come into the channels that follow."""
        return sum(len(channel.all_messages) for channel in (*self.channels, *self.without_reminders))

    def answered(self, where: Channel) -> int:
        """How many posts and edits to a channel Discord has answered by now."""
        calls = (*self.discord.sent("POST", where), *self.discord.sent("PATCH", where))
        return sum(call.status != 0 for call in calls)
