"""Whose team somebody asks about: the server's own, or elsewhere one of those that they follow themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.core.interaction import Interaction, places_asked_in, use_cases
from bot.commands.core.membership import may_read
from bot.commands.core.replies import answer
from bot.domain.base.server import Follow
from bot.domain.fans.my_teams import MyTeam
from bot.domain.following.team_follow import TeamToldOf
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.fans.my_teams import with_teams_menu
from bot.posts.kit.post import Post


@dataclass(frozen=True, slots=True)
class TeamAtHand:
    """The team by its server, and the others that could be asked about.

    `follow` is how the server hears the team of another one; None in the team's own. Outside of both
    only whoever asks sees the answer (`is_elsewhere`).
    """

    server_id: int
    follow: Follow | None = None
    is_elsewhere: bool = False
    others: Sequence[MyTeam] = ()

    def is_spoiler_free(self, *, in_own_server: bool) -> bool:
        """Whether only whoever asks sees results: as the follower chose, else as the team did."""
        if self.follow is None:
            return in_own_server
        return bool(self.follow.spoilers)


async def team_at_hand(interaction: Interaction) -> TeamAtHand:
    """The team of the server, or that it follows; else the last one that they followed and may still see.

    Raises:
        UserError: they follow none.
    """
    told_of = await _told_of(interaction)
    if told_of is not None:
        return TeamAtHand(told_of.server_id, told_of.follow)
    teams = await use_cases(interaction).my_teams.list_mine(interaction.user.id)
    for team in teams:
        if await may_read(interaction, team.server_id):
            return _elsewhere(team.server_id, teams)
    if interaction.guild_id is not None and interaction.client.get_guild(interaction.guild_id):
        return TeamAtHand(interaction.guild_id)  # it isn't set up, and says so
    raise UserError(
        phrase(
            "Follow a team first: press *Follow anywhere* under its posts, or type `/myteams add` with its "
            "name."
        )
    )


async def chosen_team(interaction: Interaction, server_id: int) -> TeamAtHand:
    """The team that was chosen from the menu.

    Raises:
        UserError: they don't follow it, or may not see it any more.
    """
    teams = await use_cases(interaction).my_teams.list_mine(interaction.user.id)
    is_mine = any(team.server_id == server_id for team in teams)
    if not is_mine or not await may_read(interaction, server_id):
        raise UserError(phrase("Choose another team: you can't see that one any more."))
    return _elsewhere(server_id, teams)


async def answer_about_team(
    interaction: Interaction, post: Post, team: TeamAtHand, command: str, *, ephemeral: bool = False
) -> None:
    """Answer; outside the team's server to whoever asked alone, with a menu of their other teams."""
    if team.is_elsewhere:
        post, ephemeral = with_teams_menu(post, command, team.others), True
    await answer(interaction, post, ephemeral=ephemeral)


async def _told_of(interaction: Interaction) -> TeamToldOf | None:
    """The team of the server that it was typed in, or that it follows; None where the bot isn't."""
    server_id = interaction.guild_id
    if server_id is None or interaction.client.get_guild(server_id) is None:
        return None
    place_ids = places_asked_in(interaction)
    return await use_cases(interaction).team_follows.team_told_of(server_id, place_ids)


def _elsewhere(server_id: int, teams: Sequence[MyTeam]) -> TeamAtHand:
    others = [team for team in teams if team.server_id != server_id]
    return TeamAtHand(server_id, is_elsewhere=True, others=others)
