"""Two processes on one database, a team's and a club's, at the same moment."""

import asyncio

import pytest
from sqlalchemy import text

from bot.domain.following.team_follow import FollowedTeam
from bot.errors import DatabaseFaultError, UserError
from bot.services.following.follow_choices import FollowChoices
from bot.services.following.team_follows import EndedFollow, SavedFollow
from bot.services.server.setting_choices import SettingChoices
from bot.storage.database import Database
from bot.storage.following import team_follows
from bot.storage.outbox import spreads
from tests.services.house import CHANNEL, HOME, PETRA, House, make_house

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


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_two_servers_begin_to_follow_each_other_at_once(team: House) -> None:
    database = await Database.open(team.database.url)
    other = make_house(database, team.clock)
    choices = SettingChoices(channel_id=CLUB_NEWS, staff_role_id=9)
    await team.use_cases.servers.set_up(CLUB, choices, ANNA)
    theirs = await team.use_cases.follow_codes.get(CLUB)
    ours = await team.use_cases.follow_codes.get(HOME)
    try:
        for _ in range(5):
            await asyncio.gather(
                follow(other, ours),
                team.use_cases.team_follows.follow(HOME, theirs, CHANNEL, FollowChoices(), PETRA),
            )
            await asyncio.gather(
                other.use_cases.team_follows.stop(CLUB, str(HOME)),
                team.use_cases.team_follows.stop(HOME, str(CLUB)),
            )
    finally:
        await database.close()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_follow_that_is_being_told_something_ends_only_afterwards(team: House) -> None:
    await follow(team, await team.use_cases.follow_codes.get(HOME))
    database = await Database.open(team.database.url)
    try:
        async with team.database.write() as tx:
            assert await spreads.next_follows(tx, HOME, 0, 1)
            with pytest.raises(DatabaseFaultError):
                await _end_within_a_moment(database)
        await _end_within_a_moment(database)
    finally:
        await database.close()


async def _end_within_a_moment(database: Database) -> None:
    async with database.write() as tx:
        await tx.execute(text("SET LOCAL lock_timeout = '50ms'"))
        followed = await team_follows.find(tx, HOME, CLUB)
        assert followed is not None
        await team_follows.end(tx, followed.follow)
