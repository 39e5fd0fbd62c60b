"""`/clock`, which only the sandbox has: moves the bot's clock forward and lets it do what falls due."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

import simcord
from discord import app_commands

from bot.app import App
from bot.clock import RehearsalClock
from bot.commands.core.interaction import Interaction, server_id
from bot.commands.core.replies import answer, answer_later
from bot.errors import UserError
from bot.posts.kit.dates import month_and_day, stamp
from bot.posts.kit.english import plural
from bot.posts.kit.plain_post import plain_post
from bot.posts.kit.post import Post
from bot.posts.kit.text_lines import subtext

FARTHEST = timedelta(days=400)

Aim = Literal["next reminder", "+1 hour", "+1 day"]
_STEPS = {"+1 hour": timedelta(hours=1), "+1 day": timedelta(days=1)}


class Jumper:
    """Moves the clock as if the time had passed: what falls due on the way goes out at its own moment."""

    def __init__(self, app: App, clock: RehearsalClock, env: simcord.Env) -> None:
        self._app = app
        self._clock = clock
        self._env = env

    async def forward(self, to: datetime) -> int:
        """Move to `to`, which is not in the past; how many messages went out."""
        posted: list[str] = []

        def hear(event: str, _payload: Mapping[str, Any]) -> None:
            if event == "MESSAGE_CREATE":
                posted.append(event)

        self._env.backend.subscribers.append(hear)
        try:
            while (due := await self.next_due()) and self._clock.now() < due <= to:
                await self._move(due)
            await self._move(to)
        finally:
            self._env.backend.subscribers.remove(hear)
        return len(posted)

    async def next_due(self) -> datetime | None:
        """When the next reminder is due (UTC)."""
        return await self._app.use_cases.delivery_queue.next_due()

    async def target(self, to: Aim, at: str | None, zone: ZoneInfo) -> datetime:
        """The instant that was asked for; `at` without an offset is meant in `zone`.

        Raises:
            UserError: it is in the past or too far, or nothing is due.
        """
        now = self._clock.now()
        aim = _instant(at, zone) if at else now + _STEPS[to] if to in _STEPS else await self.next_due()
        if aim is None:
            raise UserError("No reminder is waiting. Go on by `+1 day`, or set `reminders` with `/setup`.")
        if not now <= aim <= now + FARTHEST:
            raise UserError(
                f"The clock only goes forward, at most {FARTHEST.days} days at once. It is {stamp(now)}."
            )
        return aim

    async def zone(self, server: int) -> ZoneInfo:
        """Where the round in focus is; between seasons, where the server is."""
        view = await self._app.use_cases.seasons.view(server)
        round_ = view.season.round_in_focus(view.now)
        return round_.zone if round_ else ZoneInfo((await self._app.use_cases.servers.get(server)).timezone)

    def keep_answerable(self, interaction_id: int) -> None:
        """An interaction may be answered for fifteen minutes; a jump must not use them up."""
        self._env.backend.interactions[interaction_id].expires_at = None

    async def _move(self, to: datetime) -> None:
        self._clock.jump(max(timedelta(), to - self._clock.now()))
        self._app.courier.wake()
        await self._app.courier.idle()

    async def told(self, server: int, posted: int) -> Post:
        """What time it is now, for a reader's own clock and at the venue."""
        now, zone = self._clock.now(), await self.zone(server)
        there = now.astimezone(zone)
        news = plural(posted, "message") if posted else "nothing"
        return plain_post(
            f"🕘 It is now {stamp(now)}.",
            subtext(
                f"{there:%A}, {month_and_day(there)}, {there:%H:%M} in {zone.key}",
                f"Posted on the way: {news}",
            ),
        )


def clock_command(jumper: Jumper) -> app_commands.Command[Any, ..., None]:
    """The command, for the sandbox's tree alone."""

    @app_commands.command(name="clock", description="Sandbox: move the bot's clock forward")
    @app_commands.guild_only()
    @app_commands.describe(
        to="How far; the next reminder if you don't say",
        at="A moment at the venue instead, such as 2023-07-14 09:00",
    )
    async def clock(interaction: Interaction, to: Aim = "next reminder", at: str | None = None) -> None:
        """Move, let the bot do what falls due, and say what time it is now."""
        await answer_later(interaction)
        jumper.keep_answerable(interaction.id)
        server = server_id(interaction)
        posted = await jumper.forward(await jumper.target(to, at, await jumper.zone(server)))
        await answer(interaction, await jumper.told(server, posted))

    return clock


def _instant(typed: str, zone: ZoneInfo) -> datetime:
    try:
        instant = datetime.fromisoformat(typed.strip())
    except ValueError as error:
        raise UserError(
            f'"{typed[:40]}" is no moment I can read. Write it like `2023-07-14 09:00`.'
        ) from error
    return instant if instant.tzinfo else instant.replace(tzinfo=zone)
