"""When a race's poll is opened, and what closing it changes."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.fans.driver_poll import PollNews
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.season.season import Season
from bot.services.planned.driver_polls import NO_CHOICE, POLLS_OFF
from bot.storage.queue.queue_figures import overdue_since
from tests.services.friday import SEASON
from tests.services.house import HOME, PETRA, Delivered, House


async def set_up(house: House, moment: str = "2023-07-01 18:00", season: Season | None = SEASON) -> None:
    house.clock.set(moment)
    await house.set_up(season, reminders="off", driver_poll="on")


async def polls(house: House) -> list[Delivered]:
    """What was delivered of polls now; all else with it."""
    delivered = await house.deliver()
    return [done for done in delivered if done.delivery.announcement.kind is AnnouncementKind.POLL]


async def test_it_is_opened_by_a_races_result_only(house: House) -> None:
    await set_up(house)
    await house.result("q1", 3)
    assert await polls(house) == []
    await house.result("race1", 20)
    (poll,) = await polls(house)
    assert isinstance(poll.news, PollNews)
    assert poll.news.title == "Driver of the day: Race 1 at Spa-Francorchamps"
    assert poll.pinged == ()


async def test_a_result_that_comes_early_has_its_poll_after_the_race(house: House) -> None:
    await set_up(house, "2023-07-01 06:00")
    await house.result("race1", 20)
    assert await polls(house) == []
    house.clock.set("2023-07-01 20:00")
    assert len(await polls(house)) == 1


async def test_a_result_that_is_typed_days_later_opens_none(house: House) -> None:
    await set_up(house, "2023-07-10 10:00")
    await house.result("race1", 20)
    assert await polls(house) == []


async def test_turned_off_meanwhile_or_without_a_choice_it_is_left_out(house: House) -> None:
    alone = tuple(replace(entry, drivers=entry.drivers[:1]) for entry in SEASON.entries)
    await set_up(house, season=replace(SEASON, entries=alone))
    await house.result("race1", 20)
    (poll,) = await polls(house)
    assert (poll.state, poll.news) == (DeliveryState.SKIPPED, None)
    assert (await house.deliveries())[-1].reason == NO_CHOICE
    await house.result("race2", 20)
    await house.set_up(None, driver_poll="off")
    house.clock.set("2023-07-02 20:00")
    assert [poll.state for poll in await polls(house)] == [DeliveryState.SKIPPED]
    assert (await house.deliveries())[-1].reason == POLLS_OFF


async def test_undoing_a_withdrawal_in_time_keeps_the_poll_and_its_end(house: House) -> None:
    await set_up(house)
    await house.result("race1", 20)
    (poll,) = await polls(house)
    withdrawn = await house.withdraw("race1")
    assert withdrawn.change is not None
    await house.use_cases.undos.undo(HOME, withdrawn.change.id, PETRA)
    assert await polls(house) == []
    house.clock.set("2023-07-02 18:10")
    (end,) = await polls(house)
    assert (end.delivery.action, end.delivery.announcement.id) == (
        DeliveryAction.EDIT,
        poll.delivery.announcement.id,
    )


async def test_how_it_came_out_is_written_into_the_recap(house: House) -> None:
    await set_up(house)
    await house.result("race1", 20)
    await house.deliver()
    recaps = house.use_cases.recaps
    draft = await recaps.draft(HOME, "Spa", PETRA)
    await recaps.publish(HOME, draft.draft.key, PETRA)
    await house.deliver()
    house.clock.set("2023-07-02 18:10")
    (end,) = await house.use_cases.delivery_queue.claim(5)
    await house.use_cases.delivery_queue.endings.save_votes(end, {"Andreas Bäckman": 2, "Jessica Bäckman": 3})
    await house.use_cases.delivery_queue.endings.finish(end, DeliveryState.SENT, message_id=5)
    (edit,) = await house.deliver()
    assert (edit.delivery.announcement.kind, edit.delivery.action) == (
        AnnouncementKind.RECAP,
        DeliveryAction.EDIT,
    )
    published = await recaps.published(HOME, "Spa")
    (votes,) = published.driver_votes.values()
    assert votes.winners == ["Jessica Bäckman"]


async def test_what_has_its_time_a_day_later_is_not_late(house: House) -> None:
    """Neither the end of a poll, nor spoiler marks that are taken off."""
    house.clock.set("2023-07-01 20:00")
    await house.set_up(SEASON, reminders="off", driver_poll="on", spoilers="4")
    await house.result("race1", 20)
    for moment in ("2023-07-01 20:00", "2023-07-02 00:00", "2023-07-03 00:02"):
        house.clock.set(moment)
        async with house.database.read() as tx:
            assert await overdue_since(tx, house.clock.now()) in (None, house.clock.now())
        await house.deliver()
    lines = (await house.use_cases.ledgers.read(HOME)).sent
    assert {line.delivery.action for line in lines} == {
        DeliveryAction.POST,
        DeliveryAction.EDIT,
        DeliveryAction.OPEN,
    }
    assert {line.late for line in lines} == {timedelta()}
