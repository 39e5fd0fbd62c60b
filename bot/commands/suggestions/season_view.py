"""The season as suggestions need it, and the round that somebody typing is probably about."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, home_of, server_id, use_cases
from bot.commands.fans.anywhere import is_typed_anywhere
from bot.commands.suggestions.suggesting_option import typed_beside
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.season_choice import Looking, season_key
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.season.seasons import View

_KEPT = "season_view"
"""Where an interaction keeps the view: its options and its form look at one reading of the season."""


async def season_view(interaction: Interaction, looking: Looking) -> View | None:
    """The season that is typed beside, or else the one that is meant on this day.

    None where there is none: nothing is suggested, and the command will say so.
    """
    if interaction.guild_id is None:
        return None
    try:
        return await required_season_view(interaction, looking)
    except UserError:
        return None


async def season_view_anywhere(interaction: Interaction, looking: Looking) -> View | None:
    """The same, or of a team that the server follows; where the bot isn't, of the last team followed."""
    guild_id = interaction.guild_id
    if guild_id is None or interaction.client.get_guild(guild_id) is None:
        return await _view_of_own_team(interaction, looking)
    home_id = await _home_asked_about(interaction, guild_id)
    if home_id == guild_id:
        return await season_view(interaction, looking)
    try:
        return await use_cases(interaction).seasons.view(home_id, typed_season(interaction), looking)
    except UserError:
        return None


async def server_anywhere(interaction: Interaction) -> int | None:
    """The server whose team is meant: this one, or where the bot isn't, that of the last team followed."""
    guild_id = interaction.guild_id
    if guild_id is not None and interaction.client.get_guild(guild_id) is not None:
        return await _home_asked_about(interaction, guild_id)
    teams = await use_cases(interaction).my_teams.list_mine(interaction.user.id)
    if not teams:
        return None
    return teams[0].server_id


async def _home_asked_about(interaction: Interaction, guild_id: int) -> int:
    """The server whose team a command is about: staff's are always about their own."""
    if is_typed_anywhere(interaction.command):
        return await home_of(interaction)
    return guild_id


async def required_season_view(
    interaction: Interaction, looking: Looking, named_season: str | None = None
) -> View:
    """The same, read once for an interaction: not for use behind what the interaction changes.

    `named_season` is what a form or button says; else it is the one that is typed beside.

    Raises:
        UserError: it was typed in a direct message, the server isn't set up, or has no season or none such.
    """
    kept_views: dict[tuple[str | None, Looking], View] = interaction.extras.setdefault(_KEPT, {})
    season = named_season or typed_season(interaction)
    if (season, looking) not in kept_views:
        home_id = server_id(interaction)
        kept_views[season, looking] = await use_cases(interaction).seasons.view(home_id, season, looking)
    return kept_views[season, looking]


def read_place_parts(id_parts: list[str]) -> tuple[str, str | None]:
    """The round's number and the season's key in a form's custom id; older forms say no season.

    Raises:
        UserError: it is no such custom id.
    """
    match id_parts:
        case [round_number]:
            return round_number, None
        case [round_number, season_id]:
            return round_number, season_key(read_number(season_id))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


def typed_season(interaction: Interaction) -> str | None:
    """The season that is typed beside so far."""
    return typed_beside(interaction, "season")


async def _view_of_own_team(interaction: Interaction, looking: Looking) -> View | None:
    """Rounds are no secret of a team's: whether they may still see it is looked at by the command."""
    teams = await use_cases(interaction).my_teams.list_mine(interaction.user.id)
    for team in teams:
        try:
            return await use_cases(interaction).seasons.view(
                team.server_id, typed_season(interaction), looking
            )
        except UserError:
            continue  # it has no season now, or none such
    return None


def round_looked_back_on(interaction: Interaction, view: View) -> Round | None:
    """The round that is typed beside, or else the one under way or last begun."""
    season = view.season
    return (
        _typed_round(interaction, view)
        or season.round_last_begun(view.now)
        or season.round_in_focus(view.now)
    )


def round_looked_ahead_to(interaction: Interaction, view: View) -> Round | None:
    """The round that is typed beside, or else the one under way or next."""
    season = view.season
    return (
        _typed_round(interaction, view) or season.round_at_hand(view.now) or season.round_last_begun(view.now)
    )


def _typed_round(interaction: Interaction, view: View) -> Round | None:
    typed = typed_beside(interaction, "round")
    if typed is None:
        return None
    return find_round(typed, view.season.rounds)
