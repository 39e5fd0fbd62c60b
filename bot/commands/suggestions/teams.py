"""Suggestions of teams: of the server's own, or of those that somebody, or the server, follows already."""

from collections.abc import Iterable, Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.fans.my_teams import MyTeam


class OwnServersTeamSuggestions(SuggestingOption):
    """The team of the server that it is typed in. No other one is ever suggested."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """That team, if there is one."""
        if interaction.guild_id is None:
            return []
        team = await use_cases(interaction).my_teams.find_team(interaction.guild_id)
        if team is None:
            return []
        return list(_suggestions([team]))


class MyTeamSuggestions(SuggestingOption):
    """The teams that somebody follows."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All of them, the last one added first."""
        return list(_suggestions(await use_cases(interaction).my_teams.list_mine(interaction.user.id)))


class FollowedTeamSuggestions(SuggestingOption):
    """The teams that the server follows by a code. A code itself is never suggested."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All of them, the one followed last first."""
        if interaction.guild_id is None:
            return []
        teams = await use_cases(interaction).team_follows.list_followed(interaction.guild_id)
        return [Suggestion(team.name, str(team.follow.server_id)) for team in teams if team.name]


def _suggestions(teams: Iterable[MyTeam]) -> Iterable[Suggestion]:
    """Those that have a name, by their server's id."""
    for team in teams:
        if team.name:
            yield Suggestion(team.name, str(team.server_id))


OwnServersTeamOption = app_commands.Transform[str, OwnServersTeamSuggestions]
FollowedTeamOption = app_commands.Transform[str, FollowedTeamSuggestions]
MyTeamOption = app_commands.Transform[str, MyTeamSuggestions]
