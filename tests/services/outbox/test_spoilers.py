"""What tells a result is under spoiler marks in a channel that asks for that, and opens once, by itself."""

from datetime import timedelta

import pytest

from bot.domain.base.server import Follow
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import WITHDRAWN
from bot.errors import UserError
from bot.storage.desk import servers
from tests.services.house import CHANNEL, HOME, PETRA, House

DAY = timedelta(hours=24)


@pytest.fixture
async def quiet(team: House) -> House:
    """A server whose channel is kept from results for a day."""
    await team.set_up(season=None, spoilers="24h", reminders="off")
    return team


async def told(house: House) -> list[tuple[DeliveryAction, bool]]:
    """What goes out now, and whether under spoiler marks."""
    done = []
    while batch := await house.use_cases.delivery_queue.claim(50):
        for delivery in batch:
            done.append((delivery.action, await house.use_cases.delivery_queue.facts.is_hidden(delivery)))
            await house.use_cases.delivery_queue.endings.finish(
                delivery, DeliveryState.SENT, message_id=1000 + delivery.id
            )
    return done


async def openings(house: House) -> list[tuple[DeliveryState, str | None]]:
    return [(d.state, d.reason) for d in await house.deliveries() if d.action is DeliveryAction.OPEN]


async def claim(house: House) -> Delivery:
    (delivery,) = await house.use_cases.delivery_queue.claim(5)
    return delivery


async def test_a_result_is_hidden_and_opens_after_the_hours_by_one_edit(quiet: House) -> None:
    await quiet.result("race2", 20)
    assert await told(quiet) == [(DeliveryAction.POST, True)]
    assert await quiet.use_cases.delivery_queue.next_due() == quiet.clock.now() + DAY
    quiet.clock.move(DAY - timedelta(minutes=1))
    assert await told(quiet) == []
    quiet.clock.move(timedelta(minutes=1))
    assert await told(quiet) == [(DeliveryAction.OPEN, False)]
    quiet.clock.move(DAY)
    assert await told(quiet) == []


async def test_without_the_setting_nothing_is_hidden_or_planned(team: House) -> None:
    await team.result("race2", 20)
    assert await told(team) == [(DeliveryAction.POST, False)]
    assert await openings(team) == []


async def test_a_correction_meanwhile_stays_hidden_and_opens_at_the_same_time(quiet: House) -> None:
    await quiet.result("race2", 18)
    await told(quiet)
    quiet.clock.move(timedelta(hours=23))
    await quiet.result("race2", 20)
    assert await told(quiet) == [(DeliveryAction.EDIT, True)]
    quiet.clock.move(timedelta(hours=1))
    assert await told(quiet) == [(DeliveryAction.OPEN, False)]
    await quiet.result("race2", 21)
    assert await told(quiet) == [(DeliveryAction.EDIT, False)]
    assert len(await openings(quiet)) == 1


async def test_a_post_that_only_arrives_after_its_hours_is_open_at_once(quiet: House) -> None:
    await quiet.result("race2", 20)
    quiet.clock.move(DAY * 2)
    assert await told(quiet) == [(DeliveryAction.POST, False), (DeliveryAction.OPEN, False)]


async def test_an_opening_due_while_the_bot_was_away_is_done_at_once(quiet: House) -> None:
    await quiet.result("race2", 20)
    await told(quiet)
    quiet.clock.move(DAY * 30)
    assert await told(quiet) == [(DeliveryAction.OPEN, False)]


async def test_what_was_withdrawn_is_not_opened(quiet: House) -> None:
    announcement = (await quiet.result("race2", 20)).announcement
    await told(quiet)
    async with quiet.database.write() as tx:
        await quiet.use_cases.outbox.withdraw(tx, announcement)
    quiet.clock.move(DAY)
    assert [action for action, _ in await told(quiet)] == [DeliveryAction.REMOVE]
    assert await openings(quiet) == [(DeliveryState.SKIPPED, WITHDRAWN)]


async def test_what_is_put_back_before_it_was_taken_down_stays_hidden_until_its_time(quiet: House) -> None:
    announcement = (await quiet.result("race2", 20)).announcement
    await told(quiet)
    quiet.clock.move(timedelta(hours=1))
    async with quiet.database.write() as tx:
        await quiet.use_cases.outbox.withdraw(tx, announcement)
        await quiet.use_cases.outbox.put(tx, announcement)
    assert await told(quiet) == [(DeliveryAction.EDIT, True)]
    quiet.clock.move(timedelta(hours=23))
    assert await told(quiet) == [(DeliveryAction.OPEN, False)]


async def test_turning_it_off_opens_what_is_hidden(quiet: House) -> None:
    await quiet.result("race2", 20)
    await told(quiet)
    await quiet.set_up(season=None, spoilers="off", reminders="off")
    assert await told(quiet) == [(DeliveryAction.OPEN, False)]


async def test_undo_of_turning_it_on_opens_too(team: House) -> None:
    change = (await team.set_up(season=None, spoilers="24", reminders="off")).change
    assert change
    await team.result("race2", 20)
    await told(team)
    await team.use_cases.undos.undo(HOME, change.id, PETRA)
    assert await told(team) == [(DeliveryAction.OPEN, False)]


async def test_a_setting_that_is_no_number_of_hours_changes_nothing(quiet: House) -> None:
    with pytest.raises(UserError, match="as hours for"):
        await quiet.set_up(season=None, spoilers="soon", channel_id=5)
    await quiet.result("race2", 20)
    (post, _) = await quiet.deliveries()
    assert (post.channel_id, post.spoilers) == (CHANNEL, 24)


async def test_only_the_channel_that_asks_is_kept_from_it(quiet: House) -> None:
    async with quiet.database.write() as tx:
        await servers.save_follow(tx, Follow(HOME, 5, 500, "off"))
    await quiet.result("race2", 20)
    assert await told(quiet) == [(DeliveryAction.POST, True), (DeliveryAction.POST, False)]


async def test_quotes_about_a_round_and_recaps_are_hidden_and_other_quotes_are_not(quiet: House) -> None:
    await quiet.quote("Jessica", "Rain!", session="race2")
    assert await told(quiet) == [(DeliveryAction.POST, True)]
    key = (await quiet.use_cases.recaps.draft(HOME, None, PETRA)).draft.key
    await quiet.use_cases.recaps.publish(HOME, key, PETRA)
    assert await told(quiet) == [(DeliveryAction.POST, True)]
    quiet.clock.set("2023-01-05 12:00")
    await quiet.quote("Jessica", "Soon!")
    assert await told(quiet) == [(DeliveryAction.POST, False)]


async def test_what_moves_to_another_channel_before_it_was_posted_is_opened_there(quiet: House) -> None:
    await quiet.result("race2", 20)
    await quiet.set_up(season=None, channel_id=200, reminders="off")
    assert [d.channel_id for d in await quiet.deliveries()] == [200, 200]
    assert await told(quiet) == [(DeliveryAction.POST, True)]
    await quiet.set_up(season=None, channel_id=300, reminders="off")
    assert [d.channel_id for d in await quiet.deliveries()] == [200, 200]


async def test_an_opening_waits_for_a_hidden_correction_that_is_on_its_way(quiet: House) -> None:
    await quiet.result("race2", 18)
    await told(quiet)
    quiet.clock.move(DAY - timedelta(seconds=1))
    await quiet.result("race2", 20)
    edit = await claim(quiet)
    quiet.clock.move(timedelta(seconds=1))
    assert await quiet.use_cases.delivery_queue.claim(5) == []
    await quiet.use_cases.delivery_queue.endings.finish(edit, DeliveryState.SENT, message_id=1001)
    assert (await claim(quiet)).action is DeliveryAction.OPEN


async def test_who_typed_does_not_wait_for_the_opening(quiet: House) -> None:
    reported = await quiet.result("race2", 20)
    await told(quiet)
    (outcome,) = await quiet.use_cases.outbox.outcomes(reported.announcement, patience=0)
    assert (outcome.action, outcome.state) == (DeliveryAction.POST, DeliveryState.SENT)


async def test_an_answer_in_the_channel_is_for_who_asked_only(quiet: House) -> None:
    assert (await quiet.use_cases.seasons.view(HOME)).spoiler_free
    await quiet.set_up(season=None, spoilers="off")
    assert not (await quiet.use_cases.seasons.view(HOME)).spoiler_free


async def publish_recap(house: House) -> None:
    key = (await house.use_cases.recaps.draft(HOME, None, PETRA)).draft.key
    await house.use_cases.recaps.publish(HOME, key, PETRA)


async def test_an_open_recap_is_hidden_again_as_long_as_a_newer_result_in_it_is(quiet: House) -> None:
    await quiet.result("race1", 24)
    await publish_recap(quiet)
    await told(quiet)
    quiet.clock.move(DAY)
    assert await told(quiet) == [(DeliveryAction.OPEN, False), (DeliveryAction.OPEN, False)]
    await quiet.result("race2", 1)
    assert await told(quiet) == [(DeliveryAction.POST, True), (DeliveryAction.EDIT, True)]
    quiet.clock.move(DAY)
    assert await told(quiet) == [(DeliveryAction.OPEN, False), (DeliveryAction.OPEN, False)]


async def test_a_hidden_recap_opens_no_sooner_than_a_newer_result_in_it(quiet: House) -> None:
    await quiet.result("race1", 24)
    await publish_recap(quiet)
    await told(quiet)
    quiet.clock.move(DAY / 2)
    await quiet.result("race2", 1)
    assert await told(quiet) == [(DeliveryAction.POST, True), (DeliveryAction.EDIT, True)]
    quiet.clock.move(DAY / 2)
    assert await told(quiet) == [(DeliveryAction.OPEN, False)], "race 1 alone"
    quiet.clock.move(DAY / 2)
    assert await told(quiet) == [(DeliveryAction.OPEN, False), (DeliveryAction.OPEN, False)]


async def test_a_recap_whose_correction_still_waits_is_hidden_with_a_newer_quote(quiet: House) -> None:
    await quiet.result("race1", 24)
    await publish_recap(quiet)
    await told(quiet)
    quiet.clock.move(DAY)
    await told(quiet)
    await quiet.result("race1", 25)
    await quiet.quote("Jessica", "We won race 2!", session="race2")
    assert await told(quiet) == [
        (DeliveryAction.EDIT, False),
        (DeliveryAction.EDIT, True),
        (DeliveryAction.POST, True),
    ]


async def test_a_recap_published_with_fewer_hours_waits_for_what_is_hidden_longer(quiet: House) -> None:
    await quiet.result("race1", 24)
    await quiet.set_up(season=None, spoilers="2", reminders="off")
    await publish_recap(quiet)
    await told(quiet)
    quiet.clock.move(timedelta(hours=3))
    assert await told(quiet) == []
    quiet.clock.move(timedelta(hours=21))
    assert await told(quiet) == [(DeliveryAction.OPEN, False), (DeliveryAction.OPEN, False)]
