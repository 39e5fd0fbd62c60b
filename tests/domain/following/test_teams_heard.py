"""Which team fans ask about, by the channel that they ask in."""

import pytest

from bot.domain.base.server import Audience, Follow
from bot.domain.following.team_follow import TeamsHeard

CLUB, FIRST_TEAM, SECOND_TEAM = 5, 1, 2
OWN_NEWS, FIRST_NEWS, SECOND_NEWS, BOTH_NEWS, CHAT, THREAD = 50, 51, 52, 53, 59, 60

OWN = (
    Follow(CLUB, CLUB, OWN_NEWS, ""),
    Follow(CLUB, CLUB, CHAT, "", audience=Audience.STAFF),
)
FOLLOWED = (Follow(FIRST_TEAM, CLUB, FIRST_NEWS, ""), Follow(SECOND_TEAM, CLUB, SECOND_NEWS, ""))


@pytest.mark.parametrize(
    ("has_season", "place_ids", "team"),
    [
        (True, [OWN_NEWS], CLUB),
        (True, [FIRST_NEWS], FIRST_TEAM),
        (True, [THREAD, FIRST_NEWS], FIRST_TEAM),
        (True, [SECOND_NEWS, FIRST_NEWS], SECOND_TEAM),
        (True, [CHAT], CLUB),
        (True, [], CLUB),
        (False, [FIRST_NEWS], FIRST_TEAM),
        (False, [OWN_NEWS], SECOND_TEAM),
        (False, [CHAT], SECOND_TEAM),
    ],
)
def test_a_channel_speaks_of_the_team_that_it_hears(
    has_season: bool,  # noqa: FBT001 - a case's
    place_ids: list[int],
    team: int,
) -> None:
    heard = TeamsHeard(CLUB, is_set_up=True, has_season=has_season, follows=(*OWN, *FOLLOWED))
    told_of = heard.told_of_in(place_ids)
    assert told_of is not None
    assert told_of.server_id == team
    assert (told_of.follow is None) == (team == CLUB)


def test_a_channel_of_both_speaks_of_the_servers_own_team() -> None:
    follows = (Follow(CLUB, CLUB, BOTH_NEWS, ""), Follow(FIRST_TEAM, CLUB, BOTH_NEWS, ""))
    heard = TeamsHeard(CLUB, is_set_up=True, has_season=True, follows=follows)
    assert heard.told_of_in([BOTH_NEWS]) == heard.told_of_in([CHAT])


def test_without_a_season_and_follows_a_server_speaks_of_itself_once_it_is_set_up() -> None:
    nothing_yet = TeamsHeard(CLUB, is_set_up=False, has_season=False, follows=())
    assert nothing_yet.told_of_in([CHAT]) is None
    set_up = TeamsHeard(CLUB, is_set_up=True, has_season=False, follows=OWN)
    told_of = set_up.told_of_in([CHAT])
    assert told_of is not None
    assert told_of.server_id == CLUB
