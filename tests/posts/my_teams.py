"""What somebody reads of the teams that they follow."""

from collections.abc import Callable

from bot.domain.fans.my_teams import MyTeam
from bot.posts.fans.my_teams import (
    added_notice,
    my_teams_post,
    removed_notice,
    undo_adding,
    undo_removing,
    with_teams_menu,
)
from bot.posts.kit.post import Post
from bot.posts.season.next_round import next_post
from tests.posts import spa

_TEAM, _OTHER, _NAMELESS = MyTeam(1, spa.TEAM), MyTeam(2, "Team *Två*"), MyTeam(3, "")
_URL = "https://discord.com/oauth2/authorize?client_id=7&integration_type=1"

MY_TEAMS: dict[str, Callable[[], Post]] = {
    "my_teams_none": lambda: my_teams_post([], _URL),
    "my_teams_added": lambda: my_teams_post([_TEAM], _URL, added_notice(_TEAM), undo_adding(_TEAM)),
    "my_teams_removed": lambda: my_teams_post([_OTHER], _URL, removed_notice(_TEAM), undo_removing(_TEAM)),
    "my_teams": lambda: my_teams_post([_TEAM, _OTHER, _NAMELESS], _URL),
    "my_teams_next": lambda: with_teams_menu(
        next_post(spa.timed(), spa.at("2023-06-30T12:00")), "next", [_OTHER, _NAMELESS]
    ),
}
