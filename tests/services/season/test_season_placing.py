"""A season that comes beside another or in its place, where the same file was sent more than once."""

from dataclasses import replace

from bot.domain.season.season_choice import Placing
from bot.services.season.season_imports import PlacingQuestion
from bot.writers.season_writer import write_season
from tests.domain.examples import READY
from tests.services.house import HOME, PETRA, House

OTHER_TEAM = write_season(replace(READY, team="Other Team")).encode()


async def ask_twice(team: House) -> list[str]:
    """The keys of both questions."""
    keys: list[str] = []
    for _ in range(2):
        question = await team.use_cases.season_imports.begin(HOME, OTHER_TEAM, PETRA)
        assert isinstance(question, PlacingQuestion)
        keys.append(question.key)
    return keys


async def place(team: House, key: str, placing: Placing) -> None:
    await team.use_cases.season_imports.place(HOME, key, placing, PETRA)


async def test_a_season_that_came_beside_another_then_takes_its_place(team: House) -> None:
    first, second = await ask_twice(team)
    await place(team, first, Placing.BESIDE)
    await place(team, second, Placing.INSTEAD)
    new, old = await team.use_cases.seasons.list_names(HOME)
    assert (new.team, new.in_force) == ("Other Team", True)
    assert (old.team, old.in_force) == (READY.team, False)


async def test_a_season_that_became_another_isnt_put_out_of_force_by_the_same_file(team: House) -> None:
    for key in await ask_twice(team):
        await place(team, key, Placing.INSTEAD)
    (only,) = await team.use_cases.seasons.list_names(HOME)
    assert (only.team, only.in_force) == ("Other Team", True)
