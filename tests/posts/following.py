"""What staff read about following: of the team, and of the server that follows it."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.base.server import Follow
from bot.domain.following.team_follow import EndingReason, FollowedTeam, FollowEnding, FollowerServer
from bot.languages.current import SpokenLanguage
from bot.posts.desk.permissions import MENTION_ROLES
from bot.posts.following.follow_code import follow_code_post
from bot.posts.following.follow_list import FollowerPage, FollowList, follow_list_post, refused_notice
from bot.posts.following.team_follow import (
    restored_follow_post,
    saved_follow_post,
    stop_as_undo,
    stopped_follow_post,
    undo_follow_button,
    with_endings,
)
from bot.posts.kit.post import Post
from tests.posts import spa

_CODE = "K7QWM3RTXA9PDFH"
_FOLLOW = Follow(1, 5, 500, "7d, 1d, 1h")
_TEAM = FollowedTeam(spa.TEAM, _FOLLOW)
_CHANGED = FollowedTeam(
    spa.TEAM,
    replace(_FOLLOW, reminders="off", spoilers=24, ping_role_id=33, language=SpokenLanguage.SWEDISH),
    "22:00-07:00",
    "Europe/Brussels",
)
_NAMELESS = FollowedTeam("", replace(_FOLLOW, server_id=2, channel_id=501))
_TEAMS = [_TEAM, _CHANGED, _NAMELESS, _TEAM, _TEAM]
_FOLLOWERS = [
    FollowerServer(_FOLLOW, "Club *Två*", 1234),
    FollowerServer(replace(_FOLLOW, guild_id=6), "Fans", None),
    FollowerServer(replace(_FOLLOW, guild_id=7), None, None),
]
_ENDINGS = [
    FollowEnding(5, 500, spa.TEAM, EndingReason.REFUSED),
    FollowEnding(5, 501, "Team *Två*", EndingReason.LEFT),
]
_UNDO = undo_follow_button(9)

FOLLOWING: dict[str, Callable[[], Post]] = {
    "follow_code": lambda: follow_code_post(_CODE),
    "follow_code_new": lambda: follow_code_post(_CODE, is_renewed=True),
    "follow_saved": lambda: saved_follow_post(_TEAM, (), stop_as_undo(_TEAM), is_new=True),
    "follow_changed": lambda: saved_follow_post(
        _CHANGED, ("Send Messages", MENTION_ROLES), _UNDO, is_new=False
    ),
    "follow_same": lambda: saved_follow_post(_TEAM, (), None, is_new=False),
    "follow_stopped": lambda: stopped_follow_post(_TEAM, _UNDO),
    "follow_restored": lambda: with_endings(restored_follow_post(_TEAM), _ENDINGS),
    "follow_list": lambda: follow_list_post(FollowList(FollowerPage(_FOLLOWERS, 9, 1234), _TEAMS, 1)),
    "follow_list_refused": lambda: follow_list_post(
        FollowList(FollowerPage(_FOLLOWERS[:1], 1, 0), []), refused_notice("Fans"), _UNDO
    ),
    "follow_list_of_nobody": lambda: follow_list_post(FollowList(FollowerPage([], 0, 0), [])),
    "follow_list_of_no_team": lambda: follow_list_post(FollowList(None, [])),
}
