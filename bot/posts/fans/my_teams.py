"""What somebody reads of the teams that they follow: nobody else sees it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.fans.my_teams import MyTeam
from bot.languages.catalogue import phrase
from bot.posts.fans.follow_button import MY_TEAMS
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.post import Block, Button, Link, Links, Menu, Option, Post, Style, Text
from bot.posts.kit.text_lines import subtext
from bot.posts.privacy.own_traces import EVERYWHERE
from bot.posts.privacy.server_holdings import PRIVACY

_LONGEST_NAME = 80


def my_teams_post(
    teams: Sequence[MyTeam], install_url: str, notice: str = "", undo: Button | None = None
) -> Post:
    """The teams, the last one added first, and how to have Pitboard everywhere; `notice` is what was done."""
    lines = []
    if notice:
        lines.append(notice)
    if teams:
        lines.append(phrase("## Your teams"))
        lines += [f"- **{team_name(team)}**" for team in teams]
        lines.append(
            phrase(
                "`/next`, `/calendar`, `/results` and `/watch` work for them in any server or direct message."
            )
        )
    else:
        lines.append(
            phrase("You follow no team yet. Press *Follow anywhere* under a team's posts to add it.")
        )
    lines.append(subtext(phrase("Only you see this")))
    buttons = []
    if undo is not None:
        buttons.append(undo)
    buttons.append(Button(phrase("Forget me"), f"{PRIVACY}:mine:ask:{EVERYWHERE}"))
    blocks: list[Block] = [Text("\n".join(lines))]
    if teams:
        blocks.append(_menu(f"{MY_TEAMS}:drop", phrase("Stop following one…"), teams))
    blocks.append(Links((Link(phrase("Add Pitboard to your account"), install_url),), tuple(buttons)))
    return Post(tuple(blocks))


def added_notice(team: MyTeam) -> str:
    """It is followed now."""
    return phrase("✅ You follow **{team}** now.", team=team_name(team))


def removed_notice(team: MyTeam) -> str:
    """It isn't any more."""
    return phrase("✅ You don't follow **{team}** any more.", team=team_name(team))


def undo_adding(team: MyTeam) -> Button:
    """Take it off again."""
    return Button(phrase("Undo"), f"{MY_TEAMS}:drop:{team.server_id}", Style.PLAIN)


def undo_removing(team: MyTeam) -> Button:
    """Follow it again."""
    return Button(phrase("Undo"), f"{MY_TEAMS}:put:{team.server_id}", Style.PLAIN)


def with_teams_menu(post: Post, command: str, others: Sequence[MyTeam]) -> Post:
    """An answer outside the team's server, with a menu of the other teams that can be asked about."""
    if not others:
        return post
    menu = _menu(f"{MY_TEAMS}:show:{command}", phrase("Another of your teams…"), others)
    return replace(post, below=(*post.below, menu))


def team_name(team: MyTeam) -> str:
    """What it is called, escaped."""
    if not team.name:
        return phrase("a team without a name")
    return escaped_line(team.name, _LONGEST_NAME)


def _menu(custom_id: str, prompt: str, teams: Sequence[MyTeam]) -> Menu:
    options = []
    for team in teams:
        name = team.name or phrase("a team without a name")
        options.append(Option(clip(name, 100), str(team.server_id)))
    return Menu(custom_id, prompt, tuple(options))
