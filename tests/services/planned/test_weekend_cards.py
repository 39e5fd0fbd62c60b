"""Weekend cards: one a round on its first morning, edited when it shows something else, hiding results."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.base.server import Follow
from bot.domain.fans.weekend_card import CardNews, card_times
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.session import EventState
from bot.services.results.result_saving import ResultSaving
from bot.services.schedule.session_requests import CallOffSession
from bot.storage.desk import servers
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, session_of, with_ids, with_round
from tests.services.friday import SEASON, SPA, do
from tests.services.house import CHANNEL, HOME, PETRA, Delivered, House


async def cards(house: House) -> list[Delivered]:
    """What was delivered of cards now; all else with it."""
    return [delivered for delivered in await house.deliver() if isinstance(delivered.news, CardNews)]


async def set_up(house: House, **chosen: object) -> None:
    await house.set_up(SEASON, reminders="off", card="on", **chosen)


async def posted(house: House, moment: str = "2023-06-29 07:00") -> None:
    """The card of Spa is posted."""
    house.clock.set("2023-06-28 10:00")
    await set_up(house)
    house.clock.set(moment)
    (card,) = await cards(house)
    assert card.delivery.action is DeliveryAction.POST


def test_a_card_goes_out_at_nine_or_an_hour_before_an_early_session() -> None:
    season = with_ids(SEASON)
    spa = season.rounds[0]
    assert card_times(season)[spa.id].at == utc("2023-06-29 07:00")
    early = replace(spa, sessions=(replace(spa.sessions[0], start=utc("2023-06-29 06:30")),))
    assert card_times(replace(season, rounds=(early,)))[spa.id].at == utc("2023-06-29 05:30")
    assert spa.id not in card_times(with_round(season, SPA, state=EventState.CANCELLED))
    assert len(card_times(with_ids(READY))) == len(READY.rounds)


async def test_one_for_each_round_on_its_first_morning(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house)
    assert await cards(house) == []
    house.clock.set("2023-06-29 07:00")
    (card,) = await cards(house)
    assert isinstance(card.news, CardNews)
    assert card.news.round.name == SPA
    assert card.pinged == ()
    house.clock.set("2023-07-20 10:00")
    (misano,) = await house.deliver()
    assert (misano.delivery.announcement.kind, misano.state) == (AnnouncementKind.CARD, DeliveryState.SKIPPED)


async def test_set_up_in_the_middle_of_a_weekend_it_is_posted_at_once_and_never_twice(house: House) -> None:
    house.clock.set("2023-07-01 10:00")
    await set_up(house)
    (card,) = await cards(house)
    assert card.delivery.action is DeliveryAction.POST
    await house.set_up(None, card="off")
    await house.set_up(None, card="on")
    assert await cards(house) == []


async def test_off_or_undone_before_its_time_none_goes_out(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await house.set_up(SEASON, reminders="off")
    chosen = await house.set_up(None, card="on")
    assert chosen.change is not None
    await house.use_cases.undos.undo(HOME, chosen.change.id, PETRA)
    house.clock.set("2023-06-29 10:00")
    assert await cards(house) == []


async def test_it_moves_with_its_first_session(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house)
    await house.upload(moved(SEASON, "fp1", utc("2023-06-29 06:00")))
    house.clock.set("2023-06-29 05:00")
    assert len(await cards(house)) == 1


async def test_a_round_that_is_called_off_before_has_none(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house)
    await house.upload(with_round(SEASON, SPA, state=EventState.CANCELLED))
    house.clock.set("2023-06-29 10:00")
    assert await cards(house) == []


async def test_results_and_changes_edit_it_and_nothing_else_does(house: House) -> None:
    await posted(house)
    await house.set_up(None, quiet_hours="22:00-07:00")
    await house.quote("Jessica Bäckman", "Well.", round="Spa")
    assert await cards(house) == []
    house.clock.set("2023-07-01 17:30")
    await house.result("race1", 20)
    (card,) = await cards(house)
    assert card.delivery.action is DeliveryAction.EDIT
    assert isinstance(card.news, CardNews)
    assert [result.position for result in card.news.results.values()] == [20]
    await house.result("race1", 20, note="A note that the card doesn't show.")
    assert await cards(house) == []
    await house.result("race1", 19)
    assert len(await cards(house)) == 1
    await house.withdraw("race1")
    assert len(await cards(house)) == 1
    await do(house, CallOffSession("race2", EventState.CANCELLED, reason="Storm"))
    assert len(await cards(house)) == 1


async def test_another_line_up_and_another_name_of_the_team_edit_it(house: House) -> None:
    await posted(house)
    crew = Entry("Aston Martin Vantage GT4", "Silver", ("Andreas Bäckman", "Ada Lind"))
    await house.upload(replace(SEASON, entries=(crew,)))
    assert len(await cards(house)) == 1
    await house.set_up(None, team="Team A")
    assert len(await cards(house)) == 1


async def test_several_changes_before_it_goes_out_are_one_edit(house: House) -> None:
    await posted(house)
    house.clock.set("2023-07-01 17:30")
    for position in (20, 19, 18):
        await house.result("race1", position)
    assert len(await cards(house)) == 1


async def test_in_many_channels_it_is_edited_in_each_by_one_announcement(house: House) -> None:
    await set_up_in_three_channels(house)
    assert len(await cards(house)) == 3
    house.clock.set("2023-07-01 17:30")
    announcements = await house.counts("announcements WHERE kind = 'card'")
    await house.result("race1", 20)
    assert await house.counts("announcements WHERE kind = 'card'") == announcements + 1
    edited = await cards(house)
    assert {card.delivery.channel_id for card in edited} == {CHANNEL, 201, 202}
    assert {card.delivery.action for card in edited} == {DeliveryAction.EDIT}


async def test_a_change_while_it_is_being_posted_in_many_channels_edits_it_in_all(house: House) -> None:
    await set_up_in_three_channels(house)
    queue = house.use_cases.delivery_queue
    first, second, third = await queue.claim(50)
    await queue.endings.finish(first, DeliveryState.SENT, message_id=1)
    house.clock.set("2023-07-01 17:30")
    await house.result("race1", 20)
    await queue.endings.finish(second, DeliveryState.SENT, message_id=2)
    await queue.endings.finish(third, DeliveryState.SENT, message_id=3)
    assert [card.delivery.action for card in await cards(house)] == [DeliveryAction.EDIT] * 3
    await house.withdraw("race1")
    assert len(await cards(house)) == 3


async def test_a_round_that_is_taken_out_while_its_card_is_posted_leaves_nothing_to_note(
    house: House,
) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house)
    house.clock.set("2023-06-29 07:00")
    (card,) = await house.use_cases.delivery_queue.claim(50)
    await house.upload(replace(SEASON, rounds=SEASON.rounds[1:]))
    await house.use_cases.delivery_queue.endings.finish(card, DeliveryState.SENT, message_id=1)
    assert await house.counts("weekend_cards") == 0


async def set_up_in_three_channels(house: House) -> None:
    """The card of Spa is due in all of them."""
    house.clock.set("2023-06-28 10:00")
    await house.set_up(SEASON, reminders="off")
    async with house.database.write() as tx:
        for channel_id in (201, 202):
            await servers.save_follow(tx, Follow(HOME, HOME, channel_id, "off"))
    await house.set_up(None, card="on")
    house.clock.set("2023-06-29 07:00")


async def test_under_spoiler_marks_it_hides_results_until_the_last_of_them_opens(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house, spoilers="24")
    house.clock.set("2023-06-29 07:00")
    (card,) = await cards(house)
    assert not await hidden(house, card), "nothing is to hide yet"
    house.clock.set("2023-06-30 10:00")
    await house.result("q1", 5)
    (card,) = await cards(house)
    assert await hidden(house, card)
    house.clock.set("2023-07-01 09:59")
    assert await cards(house) == []
    house.clock.set("2023-07-01 10:00")
    (opened,) = await cards(house)
    assert opened.delivery.action is DeliveryAction.OPEN
    house.clock.set("2023-07-01 17:30")
    await house.result("race1", 20)
    (card,) = await cards(house)
    assert await hidden(house, card)


async def test_a_result_that_is_saved_without_a_post_is_hidden_on_the_card_too(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house, spoilers="24")
    house.clock.set("2023-06-29 07:00")
    await cards(house)
    house.clock.set("2023-07-02 10:00")
    await save_quietly(house)
    (card,) = await cards(house)
    assert await hidden(house, card)
    house.clock.set("2023-07-03 08:25")
    (opened,) = await cards(house)
    assert opened.delivery.action is DeliveryAction.OPEN


async def test_of_a_card_that_is_late_with_results_they_are_hidden(house: House) -> None:
    house.clock.set("2023-07-02 08:30")
    await house.set_up(SEASON, reminders="off", spoilers="24")
    await house.result("race1", 20)
    await house.set_up(None, card="on")
    card, *_ = await cards(house)
    assert card.delivery.action is DeliveryAction.POST
    assert await hidden(house, card)


async def test_a_card_that_waits_for_its_channel_hides_what_comes_in_meanwhile(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house, spoilers="24")
    house.clock.set("2023-06-29 07:00")
    queue = house.use_cases.delivery_queue
    (card,) = await queue.claim(50)
    await queue.endings.finish(card, DeliveryState.PAUSED, reason="closed", refused=True)
    house.clock.set("2023-07-01 17:30")
    await house.result("race1", 20)
    await queue.retry(HOME)
    (posted_card, *_) = await cards(house)
    assert posted_card.delivery.action is DeliveryAction.POST
    assert await hidden(house, posted_card)


async def save_quietly(house: House) -> None:
    """A result of Race 2, without a post."""
    race = session_of(round_of(await house.season(), SPA), "race2")
    (car,) = (await house.season()).entries
    result = Result(position=20, session_id=race.id, entry_id=car.id, entry=car)
    saving = ResultSaving(house.clock, house.use_cases.outbox, house.use_cases.trail)
    async with house.database.write() as tx:
        await saving.save(tx, HOME, result, PETRA, AnnouncementReach.SHOWN)


async def hidden(house: House, card: Delivered) -> bool:
    delivery = card.delivery
    if delivery.spoilers is None:
        delivery = replace(delivery, spoilers=24)
    return await house.use_cases.delivery_queue.facts.is_hidden(delivery)


@pytest.mark.parametrize("late", [timedelta(hours=1), timedelta(days=2)])
async def test_while_the_bot_is_down_it_is_late_and_not_lost(house: House, late: timedelta) -> None:
    house.clock.set("2023-06-28 10:00")
    await set_up(house)
    house.clock.set("2023-06-29 07:00")
    house.clock.move(late)
    (card,) = await cards(house)
    assert card.state is DeliveryState.SENT
