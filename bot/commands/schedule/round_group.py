"""`/round`: a race weekend added, edited, postponed, cancelled, brought back."""

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.core.text_options import OwnWords, ReadText
from bot.commands.schedule.schedule_preview import preview_schedule_change
from bot.commands.suggestions.lines import RoundLineOption
from bot.commands.suggestions.places import CountryOption, TimezoneOption
from bot.commands.suggestions.rounds import RoundAheadOption, RoundToRestoreOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.posts.schedule.schedule_change import LONGEST_REASON
from bot.services.schedule.round_requests import AddRound, CancelRound, EditRound, PostponeRound, RestoreRound

Name = app_commands.Transform[str, OwnWords(80)]
Day = app_commands.Transform[str, ReadText(40)]
Reason = app_commands.Transform[str, OwnWords(LONGEST_REASON)]
_FIRST = "Such as 14 July or 2023-07-14"
_LAST = "Such as 16 July or 2023-07-16"
_REASON = "Why, for the followers"
_SEASON = "Another season or series of the team"

round_ = app_commands.Group(name="round", description="A race weekend: add, edit, postpone or cancel it")


@round_.command(description="Add a round to the season, with the season's usual sessions")
@app_commands.describe(
    name="The round's name, such as Misano",
    venue="The circuit",
    country="Its country",
    timezone="The circuit's time zone, such as Europe/Rome",
    first_day=_FIRST,
    last_day=_LAST,
    season=_SEASON,
)
async def add(
    interaction: Interaction,
    name: Name,
    venue: Name,
    country: CountryOption,
    timezone: TimezoneOption,
    first_day: Day,
    last_day: Day,
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    request = AddRound(name, venue, country, timezone, first_day, last_day)
    await preview_schedule_change(interaction, request, season)


@round_.command(description="Change a round's name, place or dates")
@app_commands.describe(
    round="The round",
    name="Its name",
    venue="The circuit",
    country="Its country",
    timezone="The circuit's time zone; sessions keep their local times",
    first_day=_FIRST,
    last_day=_LAST,
    season=_SEASON,
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
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    request = EditRound(round, name, venue, country, timezone, first_day, last_day)
    await preview_schedule_change(interaction, request, season)


@round_.command(description="Postpone a round: to new dates, or until they are known")
@app_commands.describe(
    round="The round; or all in one: spa 4-6 August flooding",
    first_day=f"{_FIRST}; leave out if not known yet",
    last_day=f"{_LAST}; leave out to keep the length",
    reason=_REASON,
    season=_SEASON,
)
async def postpone(
    interaction: Interaction,
    round: RoundLineOption,  # noqa: A002 - as above
    first_day: Day | None = None,
    last_day: Day | None = None,
    reason: Reason | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, PostponeRound(round, first_day, last_day, reason), season)


@round_.command(description="Cancel a round: shown as cancelled; no reminders")
@app_commands.describe(round="The round; or with the reason: spa flooding", reason=_REASON, season=_SEASON)
async def cancel(
    interaction: Interaction,
    round: RoundLineOption,  # noqa: A002 - as above
    reason: Reason | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, CancelRound(round, reason), season)


@round_.command(description="Restore a round to its original dates, or confirm them")
@app_commands.describe(round="The round", season=_SEASON)
async def restore(
    interaction: Interaction,
    round: RoundToRestoreOption,  # noqa: A002 - as above
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, RestoreRound(round), season)
