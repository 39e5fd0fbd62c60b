"""`/myteams`: the teams that somebody follows in any server and in direct messages."""

from collections.abc import Awaitable, Callable, Mapping

import discord
from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.membership import may_read
from bot.commands.core.replies import answer, answer_later, take_up
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.team_at_hand import TeamAtHand, chosen_team
from bot.commands.results.field import show_field
from bot.commands.results.results import show_results
from bot.commands.season.calendar import show_calendar
from bot.commands.season.next import show_next
from bot.commands.season.watch import show_watch
from bot.commands.standings.standings import show_standings
from bot.commands.suggestions.teams import MyTeamOption, OwnServersTeamOption
from bot.domain.fans.my_teams import MyTeam
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.fans.my_teams import (
    added_notice,
    my_teams_post,
    removed_notice,
    undo_adding,
    undo_removing,
)
from bot.posts.kit.post import Button

_SHOWN_BY: Mapping[str, Callable[[Interaction, TeamAtHand], Awaitable[None]]] = {
    "next": show_next,
    "calendar": show_calendar,
    "results": show_results,
    "field": show_field,
    "standings": show_standings,
    "watch": show_watch,
}


@anywhere
@app_commands.command(description="The teams that you follow in any server and in direct messages")
@app_commands.describe(add="A team's name, to follow it", remove="One of your teams, to stop following it")
async def myteams(
    interaction: Interaction, add: OwnServersTeamOption | None = None, remove: MyTeamOption | None = None
) -> None:
    """Answer with the list, after adding and taking off what was named."""
    await answer_later(interaction)
    notices: list[str] = []
    undo: Button | None = None
    added_home = await _home_to_add(interaction, add) if add is not None else None
    removed_team = await _team_to_remove(interaction, remove) if remove is not None else None
    my_teams = use_cases(interaction).my_teams
    if added_home is not None:
        team = await my_teams.add(interaction.user.id, added_home)
        notices.append(added_notice(team))
        undo = undo_adding(team)
    if removed_team is not None:
        await my_teams.remove(interaction.user.id, removed_team.server_id)
        notices.append(removed_notice(removed_team))
        undo = undo_removing(removed_team)
    await _show(interaction, " ".join(notices), undo)


async def answer_my_teams_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Everybody may, for themselves: follow the team of a post, undo, stop, or ask about another of theirs.

    Raises:
        UserError: the button is outdated, or they may not see that team.
    """
    match id_parts:
        case ["add", season_id]:
            await answer_later(interaction)
            home_id = await use_cases(interaction).my_teams.server_of_season(read_number(season_id))
            await _add(interaction, home_id)
        case ["put", home_id]:
            await take_up(interaction)
            await _add(interaction, read_number(home_id))
        case ["drop"]:
            await take_up(interaction)
            await _drop(interaction, read_number(chosen_option(interaction)))
        case ["drop", home_id]:
            await take_up(interaction)
            await _drop(interaction, read_number(home_id))
        case ["show", command] if command in _SHOWN_BY:
            await take_up(interaction)
            team = await chosen_team(interaction, read_number(chosen_option(interaction)))
            await _SHOWN_BY[command](interaction, team)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _home_to_add(interaction: Interaction, typed: str) -> int:
    """The server that it is typed in, for its own team; of a team by its name, whose page is public."""
    if interaction.guild_id is not None and typed == str(interaction.guild_id):
        return interaction.guild_id
    team = await use_cases(interaction).my_teams.find_public(typed)
    if team is None:
        raise UserError(
            phrase(
                "Write the team's whole name, or follow it in its own server: I know no team of that name "
                "that can be followed from here."
            )
        )
    return team.server_id


async def _team_to_remove(interaction: Interaction, typed: str) -> MyTeam:
    for team in await use_cases(interaction).my_teams.list_mine(interaction.user.id):
        if typed in (str(team.server_id), team.name):
            return team
    raise UserError(phrase("Choose one of your teams from the list: you follow no team of that name."))


async def _add(interaction: Interaction, home_id: int | None) -> None:
    if home_id is None:
        raise UserError(phrase(OUTDATED_BUTTON))
    if not await may_read(interaction, home_id):
        raise UserError(phrase("Follow it in the team's own server: you can't see that team from here."))
    team = await use_cases(interaction).my_teams.add(interaction.user.id, home_id)
    await _show(interaction, added_notice(team), undo_adding(team))


async def _drop(interaction: Interaction, home_id: int) -> None:
    team = await use_cases(interaction).my_teams.remove(interaction.user.id, home_id)
    if team is None:
        await _show(interaction, "", None)
    else:
        await _show(interaction, removed_notice(team), undo_removing(team))


async def _show(interaction: Interaction, notice: str, undo: Button | None) -> None:
    teams = await use_cases(interaction).my_teams.list_mine(interaction.user.id)
    await answer(interaction, my_teams_post(teams, _install_url(interaction), notice, undo), ephemeral=True)


def _install_url(interaction: Interaction) -> str:
    """Where somebody adds the bot to their own account.

    https://discord.com/developers/docs/topics/oauth2#advanced-bot-authorization
    """
    url = discord.utils.oauth_url(interaction.application_id, scopes=("applications.commands",))
    return f"{url}&integration_type=1"
