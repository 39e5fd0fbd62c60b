"""`/clock`, which only the sandbox has: moves the bot's clock forward and says what went out meanwhile."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from discord import app_commands
from discord.app_commands import Choice

from bot.commands.core.interaction import Interaction, server_id
from bot.commands.core.replies import answer, answer_later
from bot.domain.base.phone_text import plain_value
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.languages.dates import weekday
from bot.posts.kit.dates import month_and_day, stamp
from bot.posts.kit.post import Post, plain_post
from bot.posts.kit.text_lines import subtext
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.durations import parse_length
from bot.readers.typed.times.times_ahead import read_time_ahead
from bot.sandbox.clock_jumper import ClockJumper
from bot.services.use_cases import UseCases

FARTHEST = timedelta(days=400)
"""How far the clock goes at once."""
NEXT = "next"
SUGGESTED = (NEXT, "+10 minutes", "+1 hour", "+1 day", "noon", "midnight")

_HOW = mark("Write it like `next`, `+20m`, `+1 day`, `14:20`, `Sunday 14:20` or `2023-07-14 09:00`.")


def clock_command(jumper: ClockJumper, use_cases: UseCases) -> app_commands.Command[Any, ..., None]:
    """The command, for the sandbox's tree alone."""

    @app_commands.command(name="clock", description="Sandbox: let time pass, to the next thing that happens")
    @app_commands.guild_only()
    @app_commands.describe(to="next, +1 hour, 14:20, Sunday noon, 2023-07-14 09:00; next if you don't say")
    async def clock(interaction: Interaction, to: str = NEXT) -> None:
        """Move, let the bot do what falls due, and say what time it is now."""
        await answer_later(interaction)
        jumper.keep_answerable(interaction.id)
        zone = await _zone(use_cases, server_id(interaction))
        if plain_value(to).casefold() == NEXT:
            channel_ids = await jumper.jump_to_next()
        else:
            channel_ids = await jumper.jump_to(_target(jumper.now(), to, zone))
        zone = await _zone(use_cases, server_id(interaction))
        await answer(interaction, _time_post(jumper.now(), zone, channel_ids))

    @clock.autocomplete("to")
    async def suggest(_interaction: Interaction, typed: str) -> list[Choice[str]]:
        wanted = plain_value(typed).casefold()
        return [Choice(name=text, value=text) for text in SUGGESTED if text.startswith(wanted)]

    return clock


async def _zone(use_cases: UseCases, server: int) -> ZoneInfo:
    """Where the round in focus is, which a jump may change; between seasons, where the server is."""
    view = await use_cases.seasons.view(server)
    round_ = view.season.round_in_focus(view.now)
    if round_:
        return round_.zone
    return ZoneInfo((await use_cases.servers.get(server)).timezone)


def _target(now: datetime, typed: str, zone: ZoneInfo) -> datetime:
    """The instant that was asked for, a wall-clock time being meant in `zone`.

    Raises:
        UserError: it can't be read, is in the past or too far.
    """
    length = parse_length(plain_value(typed).removeprefix("+"), "wdhm", bare_unit="m")
    target = now + length if length else read_time_ahead(typed, zone, now)
    if target is None:
        raise UserError(
            phrase("I can't read {typed} as a time. {how}", typed=quote_value(typed), how=phrase(_HOW))
        )
    if not now <= target <= now + FARTHEST:
        raise UserError(
            phrase(
                "The clock only goes forward, up to {days} days at once. It is {now} now.",
                days=FARTHEST.days,
                now=stamp(now),
            )
        )
    return target


def _time_post(now: datetime, zone: ZoneInfo, channel_ids: Sequence[int]) -> Post:
    """What time it is now, for a reader's own clock and at the venue, and where something was posted."""
    local = now.astimezone(zone)
    posted = phrase("Nothing was posted.")
    if channel_ids:
        channels = ", ".join(f"<#{channel_id}>" for channel_id in dict.fromkeys(channel_ids))
        posted = phrase("New in {channels}.", channels=channels)
    return plain_post(
        phrase("🕘 It is {now}.", now=stamp(now)),
        subtext(
            phrase(
                "{weekday}, {day}, {time} in {zone}",
                weekday=weekday(local),
                day=month_and_day(local),
                time=f"{local:%H:%M}",
                zone=zone.key,
            ),
            posted,
        ),
    )
