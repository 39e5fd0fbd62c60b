"""A server with the bot in it: what people do there, and what came of it."""

from typing import Any

import discord
import simcord
from discord import app_commands
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType
from simcord.types import HttpLogEntry

from bot.app import App
from bot.configuration.settings import config_folder
from bot.domain.outbox.announcement import Announcement, AnnouncementKind, AnnouncementSubject
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.results.result_report import ResultReport
from bot.errors import UserError
from bot.services.results.result_input import TypedResult
from bot.services.use_cases import UseCases, make_use_cases
from bot.storage.database import Database
from bot.storage.outbox import deliveries
from tests.file_jobs import IN_PROCESS
from tests.simulated.clock import HandClock
from tests.simulated.reading import Reply, components
from tests.simulated.seasons import READY


class World:
    """A server with a manager, a press officer and a fan, and the bot in it. Made by `simulated`."""

    def __init__(self, env: simcord.Env, app: App, database: Database, clock: HandClock) -> None:
        self.env = env
        self.app = app
        self.database = database
        self.clock = clock
        self.forgiven: list[BaseException] = []
        self.guild = env.create_guild("Fans")
        self.channel = self.guild.create_text_channel("race-news")
        self.press = self.guild.create_role("Press")
        manager = self.guild.create_role("Manager", permissions=discord.Permissions(manage_guild=True))
        self.boss = self.guild.add_member(env.create_user("boss"), roles=[manager])
        self.officer = self.guild.add_member(env.create_user("officer"), roles=[self.press])
        self.fan = self.guild.add_member(env.create_user("fan"))

    # What people do

    async def slash(self, who: simcord.MemberActor, name: str, /, **options: Any) -> Reply:
        """Type a command in the channel. (`round_` is `round`.)"""
        given = {option.rstrip("_"): value for option, value in options.items()}
        return Reply(await who.slash(self.channel, name, **given))

    async def setup(self, **options: Any) -> Reply:
        """The manager runs `/setup`, by default with the ready season."""
        usual = {"channel": self.channel, "staff": self.press, "season": READY}
        given = {option: value for option, value in (usual | options).items() if value is not None}
        return await self.slash(self.boss, "setup", **given)

    async def import_season(self, toml: str, who: simcord.MemberActor | None = None) -> Reply:
        """A press officer uploads a season."""
        return await self.slash(who or self.officer, "season import", file=("season.toml", toml.encode()))

    async def result(self, session: str, position: int | None = None, /, **options: Any) -> Reply:
        """A press officer types `/result`, and says yes where its session hasn't started yet."""
        place = {"position": position} if position else {}
        reply = await self.slash(self.officer, "result", session=session, **place, **options)
        shown = reply.result.response
        if shown is None or "hasn't started yet.** Post this anyway?" not in reply.text:
            return reply
        return Reply(await self.officer.click(shown, label="Save and post"))

    async def report(self, session: str = "race2", position: int = 20) -> Announcement:
        """Store a result as `/result` does, without waiting to hear where it was posted."""
        typed = TypedResult(session, ResultReport(position=position))
        done = await self.use_cases.results.report(self.guild.id, typed, self.officer.id)
        return done.announcement

    async def quote(self, driver: str, words: str | None = None, /, **options: Any) -> Reply:
        """A press officer types `/quote`."""
        said = {"text": words} if words else {}
        return await self.slash(self.officer, "quote", driver=driver, **said, **options)

    async def suggested(self, command: str, option: str, typed: str, /, **filled: Any) -> list[str]:
        """The values that autocompletion offers a press officer."""
        return [choice["value"] for choice in await self.offered(command, option, typed, **filled)]

    async def offered(self, command: str, option: str, typed: str, /, **filled: Any) -> list[dict[str, str]]:
        """What autocompletion offers a press officer: shown texts (`name`) with their values."""
        given = {name.rstrip("_"): value for name, value in filled.items()}
        found = await self.officer.autocomplete(self.channel, command, option, typed, **given)
        assert all(1 <= len(choice["name"]) <= 100 for choice in found)
        assert len(found) <= 25
        return found

    # What happens around them

    async def permit(self, channel: simcord.ChannelHandle, **permissions: bool | None) -> None:
        """Change the bot's permissions in a channel as its settings would, and wait for what follows."""
        allow, deny = discord.PermissionOverwrite(**permissions).pair()
        bot = self.env.backend.bot_user.id
        self.env.backend.set_overwrite(
            channel.id, Overwrite(bot, OverwriteType.MEMBER, allow.value, deny.value)
        )
        await self.settle()

    def refuse_sends(self, status: int, code: int = 0, *, times: int | None = 1) -> None:
        """Let Discord answer the next sends like that."""
        self.env.inject_error("POST", "/channels/*/messages", status=status, code=code, times=times)

    async def settle(self) -> None:
        """Wait until the bot has done all that it is going to do now."""
        await self.env.settle()
        await self.app.courier.idle()
        await self.app.role_changes.idle()
        await self.app.alerts.idle()

    async def at(self, *moment: int) -> None:
        """Move the clock, let the alarm ring, and wait for what follows."""
        self.clock.set(*moment)
        self.app.courier.wake()
        await self.settle()

    async def restart(self) -> None:
        """End the bot as SIGTERM does, and start it anew on the same database."""
        self.app.alarm.stop()
        await self.app.preflight.close()
        await self.app.event_maker.close()
        await self.app.voice_status.close()
        await self.app.role_changes.close()
        await self.app.courier.close()
        await self.app.alerts.close()
        await self.app.use_cases.process_leases.close()
        self.app = build(self.database, self.clock)
        await self.env.restart_bot(self.app.client)
        await self.settle()

    # What came of it

    @property
    def posts(self) -> list[discord.Message]:
        """The announcements in the channel: what the bot said there unasked, oldest first."""
        return self.posts_in(self.channel)

    def posts_in(self, channel: simcord.ChannelHandle) -> list[discord.Message]:
        """What the bot said there unasked, oldest first, but for the race desk."""
        return [m for m in self._unasked_in(channel) if not _is_race_desk(m)]

    def race_desks_in(self, channel: simcord.ChannelHandle) -> list[discord.Message]:
        """The messages that are a race desk."""
        return [m for m in self._unasked_in(channel) if _is_race_desk(m)]

    def _unasked_in(self, channel: simcord.ChannelHandle) -> list[discord.Message]:
        stored = self.env.backend.messages.get(channel.id, {})
        return [m for m in channel.history() if stored[m.id].interaction_metadata is None]

    def pinged(self, message: discord.Message) -> tuple[list[int], list[int], bool]:
        """The users and roles whose devices it rang, and whether everybody's did."""
        stored = self.env.backend.messages[message.channel.id][message.id]
        return stored.ping_user_ids, stored.ping_role_ids, stored.mention_everyone

    def requests(self, method: str, ending: str) -> list[HttpLogEntry]:
        """What the bot asked of Discord."""
        return [r for r in self.env.http_requests if r.method == method and r.path.endswith(ending)]

    @property
    def sends(self) -> list[dict[str, Any]]:
        """The bodies of all announcements sent, oldest first."""
        return [dict(r.json or {}) for r in self.requests("POST", "/messages")]

    async def deliveries(
        self, kind: AnnouncementKind = AnnouncementKind.RESULT, id_: int = 1
    ) -> list[Delivery]:
        """The ledger of one result or quote, or of a race's poll."""
        fields = {
            AnnouncementKind.RESULT: "result_id",
            AnnouncementKind.QUOTE: "quote_id",
            AnnouncementKind.POLL: "session_id",
        }
        field = fields[kind]
        async with self.database.read() as tx:
            return await deliveries.of_subject(tx, AnnouncementSubject(kind, field, id_))

    @property
    def use_cases(self) -> UseCases:
        return self.app.use_cases

    def unexpected(self) -> list[BaseException]:
        """What went wrong and was no refusal."""
        wrong = (error for error in self.env.errors_since(0) if not _is_refusal(error))
        return [error for error in wrong if error not in self.forgiven]

    async def states(self, id_: int = 1) -> list[DeliveryState]:
        """How far each delivery of a result has come."""
        return [delivery.state for delivery in await self.deliveries(id_=id_)]


def _is_race_desk(message: discord.Message) -> bool:
    return any(part.get("custom_id") == "desk:result" for part in components(message))


def _is_refusal(error: BaseException) -> bool:
    return isinstance(error, app_commands.CommandInvokeError) and isinstance(error.original, UserError)


def build(database: Database, clock: HandClock) -> App:
    """The bot's parts, keeping time."""
    app = App(make_use_cases(database, clock, config_folder() / "seasons", IN_PROCESS), clock, shard_count=1)
    app.start()
    return app
