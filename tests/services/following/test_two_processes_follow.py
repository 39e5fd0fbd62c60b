"""Two processes on one database, a team's and a club's, at the same moment."""

import asyncio

import pytest

from bot.domain.following.team_follow import FollowedTeam
from bot.errors import UserError
from bot.services.following.follow_choices import FollowChoices
from bot.services.following.team_follows import EndedFollow, SavedFollow
from bot.storage.database import Database
from tests.services.house import HOME, PETRA, House, make_house

CLUB, CLUB_NEWS, ANNA = 5, 500, 8


async def follow(house: House, code: str) -> SavedFollow:
    return await house.use_cases.team_follows.follow(CLUB, code, CLUB_NEWS, FollowChoices(), ANNA)


@pytest.mark.parametrize("kind", ["postgresql"])  # SQLite has one writer anyway
async def test_following_refusing_renewing_and_undoing_at_once_ends_in_words_and_one_state(
    team: House,
) -> None:
    database = await Database.open(team.database.url)
    other = make_house(database, team.clock)
    try:
        for _ in range(3):
            await _all_at_once(team, other)
    finally:
        await database.close()


async def _all_at_once(team: House, other: House) -> None:
    code = await team.use_cases.follow_codes.renew(HOME)
    both = await asyncio.gather(follow(team, code), follow(other, code))
    assert [saved.is_new for saved in both].count(True) == 1
    ended = await team.use_cases.team_follows.refuse(HOME, CLUB)
    outcomes = await asyncio.gather(
        team.use_cases.follow_codes.renew(HOME),
        other.use_cases.team_follows.undo(HOME, ended.past_id, PETRA),
        other.use_cases.team_follows.undo(HOME, ended.past_id, PETRA),
        follow(other, code),
        follow(team, code),
        team.use_cases.team_follows.refuse(HOME, CLUB),
        return_exceptions=True,
    )
    for outcome in outcomes:
        assert isinstance(outcome, str | FollowedTeam | SavedFollow | EndedFollow | UserError)
    if await team.use_cases.team_follows.list_followed(CLUB):
        await team.use_cases.team_follows.stop(CLUB, str(HOME))
