"""Standings that are told: once each round, hidden with the results they tell, corrected when those are."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.standings.points_rules import PlacePoints, PointsRules
from tests.domain.examples import round_of
from tests.readers.papers.timing_judge import timing_data
from tests.services.house import HOME, PETRA, House

POINTS = PointsRules(places=(PlacePoints("race2", tuple(map(Decimal, (25, 18, 15)))),))


@pytest.fixture
async def spa_alone(team: House) -> House:
    """Only the second race of Spa gives points: whoever hands in its list has the whole championship."""
    season = await team.season()
    await team.upload(replace(season, rounds=(round_of(season, "Spa-Francorchamps"),), points=POINTS))
    team.clock.set("2023-07-02 12:00")
    return team


async def save(team: House, name: str, *, tell: bool = True) -> None:
    shown = await team.use_cases.timings.read(HOME, timing_data(name), name, None, None, PETRA)
    await team.use_cases.timings.save(HOME, shown.key, PETRA, lambda _results: {}, tell=tell)


async def told(team: House) -> list[Delivery]:
    deliveries = await team.deliveries()
    return [each for each in deliveries if each.announcement.kind is AnnouncementKind.STANDINGS]


async def test_standings_are_told_once_and_corrected_where_they_were_told(spa_alone: House) -> None:
    await spa_alone.set_up(None, standings="on")
    await save(spa_alone, "spa_race2_provisional.pdf")
    await spa_alone.deliver()
    await save(spa_alone, "spa_race2.pdf", tell=False)
    actions = [delivery.action for delivery in await told(spa_alone)]
    assert actions == [DeliveryAction.POST, DeliveryAction.EDIT]
    await spa_alone.deliver()
    season = await spa_alone.season()
    fewer = replace(POINTS, places=(PlacePoints("race2", (Decimal(10), Decimal(5))),))
    await spa_alone.upload(replace(season, points=fewer))
    assert [delivery.action for delivery in await told(spa_alone)][2:] == [DeliveryAction.EDIT]
    await spa_alone.upload(replace(season, points=fewer, photos="https://photos.example"))
    assert len(await told(spa_alone)) == 3, "the same points are no news"
    await spa_alone.deliver()
    await spa_alone.upload(replace(season, points=replace(fewer, fastest_lap=Decimal(1))))
    assert [delivery.action for delivery in await told(spa_alone)][3:] == [DeliveryAction.REMOVE], (
        "the first race, of which nothing is known, gives a point too by now"
    )


async def test_nothing_is_told_unless_it_is_wished_nor_of_what_is_saved_quietly(spa_alone: House) -> None:
    await save(spa_alone, "spa_race2_provisional.pdf")
    await spa_alone.set_up(None, standings="on")
    await save(spa_alone, "spa_race2.pdf", tell=False)
    assert await told(spa_alone) == []


async def test_under_spoiler_marks_they_open_with_the_rounds_last_result(spa_alone: House) -> None:
    await spa_alone.set_up(None, standings="on", spoilers="24")
    await save(spa_alone, "spa_race2.pdf")
    deliveries = await spa_alone.deliveries()
    openings = [each for each in deliveries if each.action is DeliveryAction.OPEN]
    opened_at = {each.announcement.kind: each.due_at for each in openings}
    assert opened_at[AnnouncementKind.STANDINGS] == opened_at[AnnouncementKind.RESULT]
    (post, _) = await told(spa_alone)
    assert await spa_alone.use_cases.delivery_queue.facts.is_hidden(post)
