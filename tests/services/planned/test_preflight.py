"""A check is due once before each round, in the day before the round's first day at its venue."""

from dataclasses import replace
from datetime import timedelta
from unittest.mock import patch

import pytest

from bot.domain.base.server import Follow
from bot.domain.season.season_choice import Placing
from bot.storage.desk import servers
from tests.services.house import CHANNEL, HOME, House


async def due(house: House) -> list[str]:
    return [
        next(r.name for r in (await house.season()).rounds if r.id == check.ahead.round.id)
        for check in await house.use_cases.checks.due()
    ]


# Misano's first day is July 14th in Rome, two hours ahead of UTC.
@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("2023-07-12 21:59", []),
        ("2023-07-12 22:00", ["Misano"]),
        ("2023-07-13 21:59", ["Misano"]),
        ("2023-07-13 22:00", []),
        ("2023-07-15 12:00", []),
    ],
)
async def test_it_is_due_in_the_24_hours_before(team: House, now: str, found: list[str]) -> None:
    team.clock.set(now)
    assert await due(team) == found


async def test_it_is_due_once_for_each_round(team: House) -> None:
    team.clock.set("2023-07-13 12:00")
    (check,) = await team.use_cases.checks.due()
    assert [(one.server.id, one.follow.channel_id) for one in check.watched] == [(HOME, CHANNEL)]
    await team.use_cases.checks.done(check)
    assert await due(team) == []
    team.clock.set("2023-08-31 12:00")
    assert await due(team) == ["Hockenheim"]


@patch("bot.services.planned.preflight.AT_ONCE", 2)
async def test_the_channels_of_followers_are_looked_at_part_by_part(team: House) -> None:
    async with team.database.write() as tx:
        for club in range(1, 4):
            await servers.save_follow(tx, Follow(HOME, 10 + club, 1000 + club, "off"))
    team.clock.set("2023-07-13 12:00")
    (check,) = await team.use_cases.checks.due()
    assert [own.follow.channel_id for own in check.watched] == [CHANNEL]
    parts: list[list[int]] = []
    last_id = 0
    while followers := await team.use_cases.checks.next_followers(check, last_id):
        parts.append([watched.follow.channel_id for watched in followers])
        last_id = followers[-1].follow.id
    assert parts == [[1001, 1002], [1003]]


async def test_a_round_that_was_moved_is_checked_again(team: House) -> None:
    team.clock.set("2023-07-13 12:00")
    (check,) = await team.use_cases.checks.due()
    await team.use_cases.checks.done(check)
    season = await team.season()
    week = timedelta(weeks=1)
    moved = [
        replace(r, first_day=r.first_day + week, last_day=r.last_day + week) if r.name == "Misano" else r
        for r in season.rounds
    ]
    await team.upload(replace(season, rounds=tuple(moved)))
    team.clock.set("2023-07-20 12:00")
    assert await due(team) == ["Misano"]


async def test_a_season_that_was_replaced_is_not_checked(team: House) -> None:
    season = await team.season()
    await team.upload(replace(season, series="GT3", rounds=season.rounds[:1]), Placing.INSTEAD)
    team.clock.set("2023-07-13 12:00")
    assert await due(team) == []
