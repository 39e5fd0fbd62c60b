"""`/follow list`: who follows the team, and what this server follows."""

import asyncio
from collections.abc import Sequence

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.following.endings import below_endings
from bot.commands.following.follower_staff import require_follower_staff
from bot.domain.base.server import Follow
from bot.domain.following.team_follow import FollowerServer
from bot.posts.following.follow_list import SHOWN_AT_ONCE, FollowerPage, FollowList, follow_list_post
from bot.posts.kit.post import Button, Post

_COUNTED_AT_ONCE = 50
"""Servers whose people are counted in one go: each is unpacked for it, in 0.1 ms."""


@app_commands.command(name="list", description="Who follows your team, and which teams this server follows")
async def list_(interaction: Interaction) -> None:
    """Answer with both lists, to whoever asked alone."""
    await answer_later(interaction)
    await require_follower_staff(interaction)
    await answer(interaction, await below_endings(interaction, await list_post(interaction)))


async def list_post(
    interaction: Interaction,
    notice: str = "",
    undo: Button | None = None,
    followers_page: int = 0,
    teams_page: int = 0,
) -> Post:
    """Both lists, each at its page, the first being 0; `notice` is what was just done."""
    home_id, team_follows = server_id(interaction), use_cases(interaction).team_follows
    followers: FollowerPage | None = None
    if await use_cases(interaction).my_teams.find_team(home_id) is not None:
        all_followers = await team_follows.list_followers(home_id)
        followers_page = _within(followers_page, len(all_followers))
        followers = await _page(interaction, all_followers, followers_page)
    teams = await team_follows.list_followed(home_id)
    follows = FollowList(followers, teams, followers_page, _within(teams_page, len(teams)))
    return follow_list_post(follows, notice, undo)


async def _page(interaction: Interaction, all_followers: Sequence[Follow], page: int) -> FollowerPage:
    first = page * SHOWN_AT_ONCE
    on_page = all_followers[first : first + SHOWN_AT_ONCE]
    shown = [await follower_server(interaction, follow) for follow in on_page]
    people = await _all_known_people(interaction, all_followers)
    # A server of another process is asked for alone, and only where it is shown.
    asked_for = [follower for follower in shown if not _known_people(interaction, follower.follow.guild_id)]
    people += sum(follower.people or 0 for follower in asked_for)
    return FollowerPage(shown, len(all_followers), people)


async def follower_server(interaction: Interaction, follow: Follow) -> FollowerServer:
    """A follower by its name and size; what Discord doesn't tell is left out."""
    guild = interaction.client.get_guild(follow.guild_id)
    if guild is not None:
        return FollowerServer(follow, guild.name, guild.member_count)
    try:
        fetched = await interaction.client.fetch_guild(follow.guild_id, with_counts=True)
    except (discord.NotFound, discord.Forbidden):
        return FollowerServer(follow, None, None)
    return FollowerServer(follow, fetched.name, fetched.approximate_member_count)


async def _all_known_people(interaction: Interaction, followers: Sequence[Follow]) -> int:
    """The people of all followers that this process sees; others are answered in between."""
    people = 0
    for number, follow in enumerate(followers, start=1):
        people += _known_people(interaction, follow.guild_id)
        if number % _COUNTED_AT_ONCE == 0:
            await asyncio.sleep(0)
    return people


def _known_people(interaction: Interaction, guild_id: int) -> int:
    guild = interaction.client.get_guild(guild_id)
    if guild is None:
        return 0
    return guild.member_count or 0


def _within(page: int, count: int) -> int:
    """The page, or the last one where the list has grown shorter."""
    last = max(count - 1, 0) // SHOWN_AT_ONCE
    return min(page, last)
