"""The answer to `/follow list`: who follows the team, and which teams this server follows, page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.following.team_follow import FollowedTeam, FollowerServer
from bot.languages.catalogue import counted, phrase
from bot.languages.numbers import decimal_number
from bot.posts.following.follow_code import FOLLOW
from bot.posts.following.team_follow import followed_name, wishes_in_short
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import turning_buttons
from bot.posts.kit.post import Block, Button, Buttons, Post, Style, Text
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext

SHOWN_AT_ONCE = 4
"""Followers, and followed teams, of one page: two such lists fit into one message of Discord's."""
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class FollowerPage:
    """A page of those that follow the team: `count` in all, with as many `people` as Discord tells."""

    shown: Sequence[FollowerServer]
    count: int
    people: int


@dataclass(frozen=True, slots=True)
class FollowList:
    """Both lists, each at its page, the first being 0. `followers` None where this server has no team."""

    followers: FollowerPage | None
    teams: Sequence[FollowedTeam]
    followers_page: int = 0
    teams_page: int = 0


def follow_list_post(follows: FollowList, notice: str = "", undo: Button | None = None) -> Post:
    """Both lists; `notice` is what was just done, and `undo` takes it back."""
    blocks: list[Block] = []
    if notice:
        blocks.append(Text(notice))
    if undo is not None:
        blocks.append(Buttons((undo,)))
    if follows.followers is not None:
        blocks += _follower_blocks(follows, follows.followers)
    if follows.teams or follows.followers is None:
        blocks += _team_blocks(follows)
    blocks.append(Text(subtext(phrase("Only you see this"))))
    return Post(tuple(blocks))


def refused_notice(name: str | None) -> str:
    """That server doesn't hear the team any more."""
    return phrase(
        "✅ **{server}** no longer gets your news, and your current code no longer works there.",
        server=_server_name(name),
    )


def _follower_blocks(follows: FollowList, followers: FollowerPage) -> list[Block]:
    if not followers.count:
        lines = [phrase("## Nobody follows you yet"), phrase("Give other servers your code: `/follow code`.")]
        return [Text("\n".join(lines))]
    heading = counted(followers.count, "## {count} server follows you", "## {count} servers follow you")
    reach = ""
    if followers.people:
        reach = phrase("About {people} people are in them.", people=decimal_number(Decimal(followers.people)))
    blocks: list[Block] = [Text(joined_lines(heading, reach))]
    for follower in followers.shown:
        refuse = Button(phrase("Refuse"), f"{FOLLOW}:refuse:{follower.follow.guild_id}", Style.DANGER)
        blocks += [Text(_follower_line(follower)), Buttons((refuse,))]
    page, other = follows.followers_page, follows.teams_page
    blocks += _turning(followers.count, page, lambda turned: f"{FOLLOW}:list:{turned}:{other}")
    return blocks


def _follower_line(follower: FollowerServer) -> str:
    people = ""
    if follower.people:
        number = decimal_number(Decimal(follower.people))
        people = counted(follower.people, "{people} person", "{people} people", people=number)
    return joined_by_dots(f"**{_server_name(follower.name)}**", people)


def _server_name(name: str | None) -> str:
    if name is None:
        return phrase("a server that Discord doesn't show me")
    return escaped_line(name, _LONGEST_NAME)


def _team_blocks(follows: FollowList) -> list[Block]:
    if not follows.teams:
        lines = [
            phrase("## This server follows no team yet"),
            phrase("Ask a team for its code, then type `/follow team`."),
        ]
        return [Text("\n".join(lines))]
    heading = counted(
        len(follows.teams), "## This server follows {count} team", "## This server follows {count} teams"
    )
    blocks: list[Block] = [Text(heading)]
    first = follows.teams_page * SHOWN_AT_ONCE
    for team in follows.teams[first : first + SHOWN_AT_ONCE]:
        stop = Button(phrase("Stop"), f"{FOLLOW}:stop:{team.follow.server_id}")
        blocks += [Text(_team_line(team)), Buttons((stop,))]
    page, other = follows.teams_page, follows.followers_page
    blocks += _turning(len(follows.teams), page, lambda turned: f"{FOLLOW}:list:{other}:{turned}")
    return blocks


def _team_line(team: FollowedTeam) -> str:
    line = phrase("**{team}** in {channel}", team=followed_name(team), channel=f"<#{team.follow.channel_id}>")
    return joined_lines(line, subtext(wishes_in_short(team.follow)))


def _turning(count: int, page: int, id_of: Callable[[int], str]) -> list[Block]:
    """What turns a list's pages, where it has several."""
    buttons = turning_buttons(page, id_of, 0, (count - 1) // SHOWN_AT_ONCE)
    if not buttons:
        return []
    return [Buttons(tuple(buttons))]
