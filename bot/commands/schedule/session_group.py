"""`/session`: one session moved, called off, brought back, or given its links."""

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.core.text_options import OwnWords, ReadText
from bot.commands.schedule.schedule_preview import preview_schedule_change
from bot.commands.suggestions.lines import CallOffLineOption, MoveLineOption, SetLineOption
from bot.commands.suggestions.rounds import RoundAheadOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import SessionToRestoreOption, ShiftOption
from bot.domain.season.session import EventState
from bot.posts.kit.link_buttons import LONGEST_URL
from bot.posts.schedule.schedule_change import LONGEST_REASON
from bot.services.schedule.session_requests import CallOffSession, MoveSession, RestoreSession, SetSession

Reason = app_commands.Transform[str, OwnWords(LONGEST_REASON)]
Link = app_commands.Transform[str, OwnWords(LONGEST_URL)]
Moment = app_commands.Transform[str, ReadText(60)]
Length = app_commands.Transform[str, ReadText(20)]
_SESSION = "Such as race1, q2, fp1"
_OR_LINE = "Such as race1; or all in one"
_ROUND = "The round, if not the current or next one"
_REASON = "Why, for the followers"
_SEASON = "Another season or series of the team"

session = app_commands.Group(name="session", description="One session: move, cancel or restore it, add links")


@session.command(description="Move a session; followers see the change and reminders move")
@app_commands.describe(
    session=f"{_OR_LINE}: race2 +20m, race2 Sunday 14:20",
    by='How much later or earlier, such as "+20m", "-1h"',
    to='The new time, on the venue\'s clock: "14:20", "Sunday 14:20", "2023-07-02 14:20"; or "tbc"',
    round=_ROUND,
    reason=_REASON,
    season=_SEASON,
)
async def move(
    interaction: Interaction,
    session: MoveLineOption,
    by: ShiftOption | None = None,
    to: Moment | None = None,
    round: RoundAheadOption | None = None,  # noqa: A002 - the option's name, which people learn
    reason: Reason | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Show what would be another, to be confirmed."""
    await preview_schedule_change(interaction, MoveSession(session, by, to, round, reason), season)


@session.command(name="set", description="Set a session's start, length, live or replay link")
@app_commands.describe(
    session=f"{_OR_LINE}: race2 14:20, race2 60m, race2 https://…",
    start='On the venue\'s clock: "14:20", "Sunday 14:20", "2023-07-02 14:20"; or "tbc"',
    duration='How long it lasts, such as "60m"; "-" if not known',
    watch='Where it is shown live: a link; "-" removes it',
    replay='Where it can be seen again: a link; "-" removes it',
    round=_ROUND,
    season=_SEASON,
)
async def set_(
    interaction: Interaction,
    session: SetLineOption,
    start: Moment | None = None,
    duration: Length | None = None,
    watch: Link | None = None,
    replay: Link | None = None,
    round: RoundAheadOption | None = None,  # noqa: A002 - as above
    season: SeasonOption | None = None,
) -> None:
    """Store what was said; a start, which followers hear of, is shown first."""
    await preview_schedule_change(
        interaction, SetSession(session, start, duration, watch, replay, round), season
    )


@session.command(description="Postpone a session until it gets a new time")
@app_commands.describe(
    session=f"{_OR_LINE}, with the reason: race2 fog", round=_ROUND, reason=_REASON, season=_SEASON
)
async def postpone(
    interaction: Interaction,
    session: CallOffLineOption,
    round: RoundAheadOption | None = None,  # noqa: A002 - as above
    reason: Reason | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(
        interaction, CallOffSession(session, EventState.POSTPONED, round, reason), season
    )


@session.command(description="Cancel a session: shown as cancelled; no reminders")
@app_commands.describe(
    session=f"{_OR_LINE}, with the reason: race2 fog", round=_ROUND, reason=_REASON, season=_SEASON
)
async def cancel(
    interaction: Interaction,
    session: CallOffLineOption,
    round: RoundAheadOption | None = None,  # noqa: A002 - as above
    reason: Reason | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(
        interaction, CallOffSession(session, EventState.CANCELLED, round, reason), season
    )


@session.command(description="Restore a cancelled or postponed session")
@app_commands.describe(session=_SESSION, round=_ROUND, season=_SEASON)
async def restore(
    interaction: Interaction,
    session: SessionToRestoreOption,
    round: RoundAheadOption | None = None,  # noqa: A002 - as above
    season: SeasonOption | None = None,
) -> None:
    """Show what followers would read, to be confirmed."""
    await preview_schedule_change(interaction, RestoreSession(session, round), season)
