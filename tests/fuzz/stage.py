"""The bot in this process on the strict Discord, with people of every right in two servers."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from discord.http import Route

from bot.app import App
from bot.client import ANSWERING_TASKS
from bot.configuration.settings import config_folder
from bot.services.use_cases import make_use_cases
from bot.storage.database import Database
from bot.worker.worker_processes import WorkerProcesses
from tests.clocks import FixedClock, utc
from tests.fuzz.storage_look import copy_rows
from tests.loopback import BOT, Channel, LoopbackDiscord, Message, Permission, Person, Upload
from tests.loopback.interactions import COMMAND, Interaction
from tests.loopback.options import Typing
from tests.loopback.world import VOICE
from tests.simulated.seasons import TIMED

FRIDAY = "2023-06-30 08:00"
"""In UTC."""
PATIENCE_S = 60.0
"""How long an answer may take: how quick the bot is, is measured elsewhere, on a machine that is idle."""
_GUILDS_FOLLOW = "bot.client.GUILDS_FOLLOW_WITHIN"
"""All servers come at once here."""
SHOWN = 60
"""Messages and forms that people still have before them: older ones have scrolled away."""


class Stage:
    """Two teams' servers, and a third whose people have nothing to say in either."""

    def __init__(self, discord: LoopbackDiscord, app: App, clock: FixedClock, file: Path) -> None:
        self.discord, self.app, self.clock, self.file = discord, app, clock, file
        self._fresh = Path(shutil.copy(file, file.with_name("fresh.db")))
        home = discord.add_guild("Home", {"race-news": BOT, "paddock": BOT}, {"Staff": False, "Fans": True})
        rival = discord.add_guild("Rival", {"news": BOT}, {"Crew": False})
        other = discord.add_guild("Other", {"chat": BOT})
        home.add_forum("weekends")
        for guild in (home, rival, other):
            guild.channels["voice"] = Channel(guild, "voice", type=VOICE)
        manages = Permission.MANAGE_GUILD
        self.boss, self.officer = home.member("boss", permissions=manages), home.member("officer", ["Staff"])
        self.fan, self.rival = home.member("fan"), rival.member("rival", permissions=manages)
        self.rivals_fan, self.stranger = rival.member("rivals-fan"), other.member("stranger")
        self.people = (self.boss, self.officer, self.fan, self.rival, self.rivals_fan, self.stranger)
        self.entitled = (self.boss, self.officer, self.rival)
        """Who may change what their server has stored."""
        self.offered: dict[str, list[str]] = {}
        """What the bot suggests for options, by their names."""
        self.private: list[Message] = []
        """Messages that only one person sees: their buttons are pressed by others all the same."""
        self.forms: list[Interaction] = []
        """Interactions that were answered with a form."""
        self.openers: dict[str, Person] = {}
        """Who opened each, by its interaction's token."""

    @property
    def channels(self) -> list[Channel]:
        """Every channel of every server, its threads too, and all conversations."""
        state = self.discord._state
        channels = [c for guild in state.guilds for c in (*guild.channels.values(), *guild.threads)]
        return [*channels, *state.direct_channels.values()]

    def messages(self) -> list[Message]:
        """What people have before them, the newest last."""
        public = [message for channel in self.channels for message in channel.messages]
        seen = {message.id: message for message in (*public, *self.private) if not message.deleted}
        return sorted(seen.values(), key=lambda message: message.id)[-SHOWN:]

    async def set_up(self) -> None:
        """Both teams have a season; it is the Friday before Spa's races. `reset` brings that back."""
        for manager, channel, staff in (
            (self.boss, "race-news", "Staff"),
            (self.rival, "news", "Crew"),
        ):
            news, role = manager.guild.channels[channel], manager.guild.roles[staff]
            chosen = {"channel": news, "staff": role, "season": "gt4-europe-2023", "reminders": "1h"}
            await self.type(manager, news, "setup", chosen)
            season = {"file": Upload("season.toml", TIMED.encode())}
            await self.type(manager, news, "season import", season)
        copy_rows(self.file, self._fresh)

    async def reset(self) -> None:
        """As after `set_up`: what was stored since, said or opened is gone."""
        self.clock.set(FRIDAY)
        copy_rows(self._fresh, self.file)
        state = self.discord._state
        for channel in self.channels:
            channel.messages.clear()
        for guild in state.guilds:
            guild.threads.clear()
        for kept in (state.direct_channels, state.interactions, state.requests, state.cdn.files):
            kept.clear()
        for seen in (self.private, self.forms, self.openers):
            seen.clear()
        await self.pass_time(0)

    async def send(self, person: Person, interaction: Interaction) -> None:
        """Send it as that person, and wait until the bot has nothing more to do about it."""
        interaction.asked += PATIENCE_S
        state = self.discord._state
        state.interactions[interaction.token] = interaction
        await self.discord.gateway.tell(person.guild, "INTERACTION_CREATE", person._payload(interaction))
        await self.discord.wait_for(lambda: interaction.callback, PATIENCE_S, "an answer")
        await self.settled()
        self.private = [*self.private, *interaction.messages()][-SHOWN:]

    async def type(
        self, person: Person, channel: Channel, command: str, options: Mapping[str, object] | None = None
    ) -> None:
        """Type a command as it is meant to be typed."""
        root, path = person._find(command)
        data = Typing(channel, self.discord._state.cdn).data(root, path, options or {})
        await self.send(person, Interaction(COMMAND, channel, data))

    def opened(self, interaction: Interaction, person: Person) -> None:
        """Remember a form that is open before somebody."""
        self.forms = [*self.forms, interaction][-SHOWN:]
        self.openers[interaction.token] = person

    async def pass_time(self, hours: int) -> None:
        """Let so many hours pass, and whatever is due then go out."""
        self.clock.move(timedelta(hours=hours))
        self.app.courier.wake()
        await self.settled()
        for looking in (self.app.event_maker, self.app.voice_status):
            await looking.run_due()
        await self.settled()

    async def settled(self) -> None:
        """Wait until nobody is being answered, and nothing is on its way."""
        async with asyncio.timeout(PATIENCE_S):
            while answering := [t for t in asyncio.all_tasks() if t.get_name() in ANSWERING_TASKS]:
                await asyncio.wait(answering)
            await self.app.courier.idle()
            await self.app.alerts.idle()


@asynccontextmanager
async def staged(migrated: Path, folder: Path, workers: WorkerProcesses) -> AsyncIterator[Stage]:
    """A fresh stage, set up, whose database is a copy of `migrated` in `folder`."""
    clock, ready = FixedClock(utc(FRIDAY)), asyncio.Event()
    file = Path(shutil.copy(migrated, folder / "pitboard.db"))
    database, discord = await Database.open(f"sqlite+aiosqlite:///{file}"), await LoopbackDiscord.start()
    # A process keeps its servers for life, so it freezes them; a stage goes.
    with patch.multiple(Route, BASE=discord.api_url), patch("bot.client.gc"), patch(_GUILDS_FOLLOW, 0.01):
        app = App(make_use_cases(database, clock, config_folder() / "seasons", workers.jobs), clock)
        stage = Stage(discord, app, clock, file)

        async def open_and_tell() -> None:
            await app.open()
            ready.set()

        app.client.when_ready = open_and_tell
        app.start()
        connection = asyncio.create_task(app.client.start(discord.token))
        try:
            await asyncio.wait_for(ready.wait(), PATIENCE_S)
            for looking in (app.event_maker, app.voice_status, app.preflight):
                await (
                    looking.close()
                )  # what it writes at a minute's end would be held against whoever acts then
            await stage.set_up()
            yield stage
        finally:
            await app.close()
            await asyncio.gather(connection, return_exceptions=True)
            await database.close()
            await discord.close()
