"""`/round`: a race weekend added, edited, postponed, cancelled, brought back."""

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.core.text_options import OwnWords, ReadText
from bot.commands.season.schedule_preview import preview_schedule_change
from bot.commands.suggestions.places import CountryOption, TimezoneOption
from bot.commands.suggestions.rounds import RoundAheadOption
from bot.posts.season.schedule_change import LONGEST_REASON
from bot.services.season.round_requests import AddRound, CancelRound, EditRound, PostponeRound, RestoreRound

Name = app_commands.Transform[str, OwnWords(80)]
Day = app_commands.Transform[str, ReadText(20)]
Reason = app_commands.Transform[str, OwnWords(LONGEST_REASON)]
_FIRST = "Such as 2023-07-14"
_LAST = "Such as 2023-07-16"
_REASON = "Why, for the followers"

round_ = app_commands.Group(
    name="round", description="A race weekend: add it, edit it, postpone it, call it off"
)


@round_.command(description="Add a round to the season, with the season's usual sessions")
@app_commands.describe(
    name="What the round is called, such as Misano",
    venue="The circuit",
    country="Its country",
    timezone="The circuit's time zone, such as Europe/Rome",
    first_day=_FIRST,
    last_day=_LAST,
)
async def add(
    interaction: Interaction,
    name: Name,
    venue: Name,
    country: CountryOption,
    timezone: TimezoneOption,
    first_day: Day,
    last_day: Day,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, AddRound(name, venue, country, timezone, first_day, last_day))


@round_.command(description="Change a round's name, place or days")
@app_commands.describe(
    round="The round",
    name="What it is called",
    venue="The circuit",
    country="Its country",
    timezone="The circuit's time zone; sessions keep their time on the clock",
    first_day=_FIRST,
    last_day=_LAST,
)
async def edit(
    interaction: Interaction,
    round: RoundAheadOption,  # noqa: A002 - the option's name, which people learn
    name: Name | None = None,
    venue: Name | None = None,
    country: CountryOption | None = None,
    timezone: TimezoneOption | None = None,
    first_day: Day | None = None,
    last_day: Day | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(
        interaction, EditRound(round, name, venue, country, timezone, first_day, last_day)
    )


@round_.command(description="Postpone a round with its sessions: to new days, or until they are known")
@app_commands.describe(
    round="The round",
    first_day=f"{_FIRST}; leave it out while the new date isn't known",
    last_day=f"{_LAST}; without it the round is as long as it was",
    reason=_REASON,
)
async def postpone(
    interaction: Interaction,
    round: RoundAheadOption,  # noqa: A002 - as above
    first_day: Day | None = None,
    last_day: Day | None = None,
    reason: Reason | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, PostponeRound(round, first_day, last_day, reason))


@round_.command(description="Cancel a round: it is shown as that, and nobody is reminded of it")
@app_commands.describe(round="The round", reason=_REASON)
async def cancel(
    interaction: Interaction,
    round: RoundAheadOption,  # noqa: A002 - as above
    reason: Reason | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, CancelRound(round, reason))


@round_.command(description="Bring a round back on its days, or confirm the days that it has")
@app_commands.describe(round="The round")
async def restore(interaction: Interaction, round: RoundAheadOption) -> None:  # noqa: A002 - as above
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, RestoreRound(round))
