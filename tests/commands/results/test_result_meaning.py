"""`/result`: which round and which car somebody means."""

import pytest

from tests.simulated import TWO_CARS, World, text


@pytest.mark.parametrize(
    ("moment", "venue"),
    [
        ((2023, 6, 28, 23), "Spa-Francorchamps"),  # Thursday has begun at the venue
        ((2023, 6, 28, 12), "Paul Ricard"),
        ((2023, 7, 10), "Spa-Francorchamps"),
        ((2023, 12, 1), "Barcelona"),
    ],
)
async def test_the_round_is_the_one_under_way_or_last_begun(
    world: World, moment: tuple[int, ...], venue: str
) -> None:
    world.clock.set(*moment)
    await world.result("race2", 20)
    assert venue in text(world.posts[-1])


@pytest.mark.parametrize("spelling", ["2", "round 2", "paul", "Circuit Paul Ricard"])
async def test_another_round_can_be_named(world: World, spelling: str) -> None:
    await world.result("race2", 5, round_=spelling)
    assert "Paul Ricard" in text(world.posts[0])


async def test_before_the_season_the_round_has_to_be_named(world: World) -> None:
    world.clock.set(2023, 1, 1)
    reply = await world.result("race1", 5)
    assert "`round`" in reply.text
    assert world.posts == []


async def test_a_team_with_two_cars_has_to_say_which(world: World) -> None:
    await world.import_season(TWO_CARS)
    reply = await world.result("race2", 20)
    assert "`entry` or `driver`" in reply.text
    assert "#42" in reply.text
    assert reply.is_private
    assert world.posts == []


@pytest.mark.parametrize("which", [{"entry": "42"}, {"entry": "#42"}, {"entry": "lind"}, {"driver": "Bo Ek"}])
async def test_the_car_is_found_by_number_crew_or_driver(world: World, which: dict[str, str]) -> None:
    await world.import_season(TWO_CARS)
    await world.result("race2", 3, **which)
    assert "3rd in Pro-Am" in text(world.posts[0])
    assert "#42" in text(world.posts[0])


async def test_two_cars_of_a_session_are_two_posts(world: World) -> None:
    await world.import_season(TWO_CARS)
    await world.result("race2", 3, entry="42")
    await world.result("race2", 20, entry="7")
    await world.result("race2", 4, entry="42")
    assert ["4th in Pro-Am" in text(world.posts[0]), "20th in Silver" in text(world.posts[1])] == [True, True]


async def test_a_driver_of_another_car_is_refused(world: World) -> None:
    await world.import_season(TWO_CARS)
    reply = await world.result("race2", 3, entry="42", driver="Jessica")
    assert "doesn't drive" in reply.text
