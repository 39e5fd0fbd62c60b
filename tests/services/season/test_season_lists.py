"""What staff do with a server's seasons in two processes at the same time."""

import asyncio
from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.storage.database import Database
from bot.storage.season import season_names
from tests.services.friday import SEASON
from tests.services.house import HOME, PETRA, House, make_house


@pytest.mark.parametrize("kind", ["postgresql"])  # SQLite has one writer anyway
async def test_two_who_stop_the_last_two_seasons_at_once_leave_one_followed(house: House) -> None:
    await house.set_up(SEASON)
    await house.upload(replace(SEASON, series="TCR Denmark"))
    database = await Database.open(house.database.url)
    lists, other_lists = (h.use_cases.season_lists for h in (house, make_house(database, house.clock)))
    first, second = await _followed_ids(house)
    try:
        for _ in range(3):
            outcomes = await asyncio.gather(
                lists.stop(HOME, first, PETRA), other_lists.stop(HOME, second, PETRA), return_exceptions=True
            )
            assert [type(outcome) for outcome in outcomes if isinstance(outcome, Exception)] == [UserError]
            (left_id,) = await _followed_ids(house)
            await lists.follow(HOME, first + second - left_id, PETRA)
    finally:
        await database.close()


async def _followed_ids(house: House) -> list[int]:
    async with house.database.read() as tx:
        return list(await season_names.list_ids_in_force(tx, HOME))
