"""`/clock`, which only the sandbox has: moves the bot's clock forward and says what went out meanwhile."""

from datetime import datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id
from bot.commands.core.replies import answer, answer_later
from bot.errors import UserError
from bot.posts.kit.dates import month_and_day, stamp
from bot.posts.kit.english import plural
from bot.posts.kit.post import Post, plain_post
from bot.posts.kit.text_lines import subtext
from bot.sandbox.clock_jumper import ClockJumper
from bot.services.use_cases import UseCases

FARTHEST = timedelta(days=400)
"""How far the clock goes at once."""

JumpChoice = Literal["next reminder", "+1 hour", "+1 day"]
_STEPS = {"+1 hour": timedelta(hours=1), "+1 day": timedelta(days=1)}


def clock_command(jumper: ClockJumper, use_cases: UseCases) -> app_commands.Command[Any, ..., None]:
    """The command, for the sandbox's tree alone."""

    @app_commands.command(name="clock", description="Sandbox: move the bot's clock forward")
    @app_commands.guild_only()
    @app_commands.describe(
        to="How far; the next reminder if you don't say",
        at="A moment at the venue instead, such as 2023-07-14 09:00",
    )
    async def clock(
        interaction: Interaction, to: JumpChoice = "next reminder", at: str | None = None
    ) -> None:
        """Move, let the bot do what falls due, and say what time it is now."""
        await answer_later(interaction)
        jumper.keep_answerable(interaction.id)
        zone = await _zone(use_cases, server_id(interaction))
        target = await _target(jumper, to, at, zone)
        posted_count = await jumper.jump_to(target)
        zone = await _zone(use_cases, server_id(interaction))
        await answer(interaction, _time_post(jumper.now(), zone, posted_count))

    return clock


async def _zone(use_cases: UseCases, server: int) -> ZoneInfo:
    """Where the round in focus is, which a jump may change; between seasons, where the server is."""
    view = await use_cases.seasons.view(server)
    round_ = view.season.round_in_focus(view.now)
    if round_:
        return round_.zone
    return ZoneInfo((await use_cases.servers.get(server)).timezone)


async def _target(jumper: ClockJumper, to: JumpChoice, at: str | None, zone: ZoneInfo) -> datetime:
    """The instant that was asked for; `at` without an offset is meant in `zone`.

    Raises:
        UserError: it is in the past or too far, or nothing is due.
    """
    now = jumper.now()
    if at:
        target = _instant(at, zone)
    elif to in _STEPS:
        target = now + _STEPS[to]
    else:
        target = await _next_reminder(jumper)
    if not now <= target <= now + FARTHEST:
        raise UserError(
            f"The clock only goes forward, at most {FARTHEST.days} days at once. It is {stamp(now)}."
        )
    return target


async def _next_reminder(jumper: ClockJumper) -> datetime:
    due = await jumper.next_due()
    if due is None:
        raise UserError("No reminder is waiting. Go on by `+1 day`, or set `reminders` with `/setup`.")
    return due


def _instant(typed: str, zone: ZoneInfo) -> datetime:
    try:
        instant = datetime.fromisoformat(typed.strip())
    except ValueError as error:
        raise UserError(
            f'"{typed[:40]}" is no moment I can read. Write it like `2023-07-14 09:00`.'
        ) from error
    if instant.tzinfo is None:
        return instant.replace(tzinfo=zone)
    return instant


def _time_post(now: datetime, zone: ZoneInfo, posted_count: int) -> Post:
    """What time it is now, for a reader's own clock and at the venue."""
    local = now.astimezone(zone)
    posted = "nothing"
    if posted_count:
        posted = plural(posted_count, "message")
    return plain_post(
        f"🕘 It is now {stamp(now)}.",
        subtext(
            f"{local:%A}, {month_and_day(local)}, {local:%H:%M} in {zone.key}",
            f"Posted on the way: {posted}",
        ),
    )
