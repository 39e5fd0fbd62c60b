"""`/result race2 20`: a client puts all that is typed into the first required option."""

import pytest

from tests.simulated import World
from tests.simulated.reading import text


@pytest.mark.parametrize(
    "typed",
    ["race2 20", "r2 P20", "Race 2, 20th", "2: 20", "Race 2: 20th in Silver", "RACE2 – 20.", "race2　２０"],
)
async def test_a_line_posts_the_result(world: World, typed: str) -> None:
    reply = await world.result(typed)
    assert "Race 2: 20th in Silver" in reply.text
    (post,) = world.posts
    assert "20th in Silver" in text(post)


async def test_every_fact_of_a_line_is_kept(world: World) -> None:
    await world.result("race2 20 overall 26 grid 34 provisional")
    (stored,) = (await world.use_cases.seasons.view(world.guild.id)).results.values()
    assert (stored.position, stored.overall, stored.grid, stored.life.value) == (20, 26, 34, "provisional")


async def test_a_line_and_options_that_agree_are_one_result(world: World) -> None:
    await world.result("race2 20", 20, grid=34)
    (stored,) = (await world.use_cases.seasons.view(world.guild.id)).results.values()
    assert (stored.position, stored.grid) == (20, 34)


async def test_a_line_that_contradicts_an_option_is_refused_naming_both(world: World) -> None:
    reply = await world.result("race2 20", 21)
    assert "race2 20" in reply.text
    assert "position 20" in reply.text
    assert "position 21" in reply.text
    assert not (await world.use_cases.seasons.view(world.guild.id)).results


async def test_a_line_that_says_no_result_is_given_back(world: World) -> None:
    reply = await world.result("race2 banana")
    assert "banana" in reply.text
