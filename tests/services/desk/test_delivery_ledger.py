"""The ledger as a use case: lateness, and what a person's move brings about."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.desk.change import ChangeVerb
from bot.domain.desk.delivery_ledger import LedgerLine, LedgerMove, LedgerMoveOutcome
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from tests.clocks import FixedClock
from tests.domain.examples import timed
from tests.services.house import CHANNEL, HOME, PETRA, House
from tests.stores import EACH_KIND

pytestmark = EACH_KIND

MINUTE = timedelta(minutes=1)


async def ended(team: House, state: DeliveryState, reason: str | None = None, **more: Any) -> Delivery:
    """What is due is tried, and ends so."""
    (delivery,) = await team.use_cases.delivery_queue.claim(1)
    await team.use_cases.delivery_queue.endings.finish(delivery, state, reason=reason, **more)
    return delivery


async def press(
    team: House, move: LedgerMove, delivery: Delivery, server_id: int = HOME
) -> LedgerMoveOutcome:
    return await team.use_cases.ledgers.move(server_id, delivery.id, delivery.nonce, move, by=PETRA)


async def only(team: House, place: str) -> LedgerLine:
    """The one line in that place of the ledger, which has no other."""
    ledger = await team.use_cases.ledgers.read(HOME)
    places = {name: getattr(ledger, name) for name in ("trouble", "coming", "sent", "skipped")}
    assert [name for name, lines in places.items() if lines] == [place]
    (line,) = places[place]
    assert isinstance(line, LedgerLine)
    return line


@pytest.mark.parametrize(("seconds", "late"), [(0, 0), (59, 0), (60, 60), (750, 750)])
async def test_news_is_late_by_how_long_ago_it_was_stored(
    seconds: int, late: int, team: House, clock: FixedClock
) -> None:
    await team.result("race2", 20, round="Spa")
    clock.move(timedelta(seconds=seconds))
    await team.deliver()
    line = await only(team, "sent")
    assert line.late == timedelta(seconds=late)
    assert isinstance(line.news, ResultNews)


async def test_a_correction_is_late_by_how_long_ago_it_was_stored_itself(
    team: House, clock: FixedClock
) -> None:
    await team.result("race2", 20, round="Spa")
    await team.deliver()
    clock.move(timedelta(days=1))
    await team.result("race2", 19, round="Spa")
    await team.deliver()
    latest, _ = (await team.use_cases.ledgers.read(HOME)).sent
    assert (latest.delivery.action, latest.late) == (DeliveryAction.EDIT, timedelta())


async def test_a_reminder_is_late_by_its_planned_time_whatever_came_between(
    house: House, clock: FixedClock
) -> None:
    clock.set("2023-06-29 06:00")
    await house.set_up(timed(), reminders="1h")
    clock.set("2023-06-29 07:00")
    await ended(house, DeliveryState.PENDING, "trouble", again_at=clock.now() + 12 * MINUTE)
    clock.move(12 * MINUTE)
    await house.deliver()
    (line,) = (await house.use_cases.ledgers.read(HOME)).sent
    assert line.late == 12 * MINUTE
    assert isinstance(line.news, ReminderNews)


async def test_what_takes_long_on_a_fast_clock_is_not_late(
    team: House, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "passes_in", lambda seconds: timedelta(seconds=seconds * 60))
    await team.result("race2", 20, round="Spa")
    clock.move(9 * MINUTE)
    await team.deliver()
    assert (await only(team, "sent")).late == timedelta()


@pytest.mark.parametrize("state", [DeliveryState.PENDING, DeliveryState.PAUSED, DeliveryState.FAILED])
async def test_what_is_retried_goes_out_at_once(state: DeliveryState, team: House, clock: FixedClock) -> None:
    await team.result("race2", 20, round="Spa")
    held = await ended(team, state, "trouble", again_at=clock.now() + MINUTE)
    assert (await only(team, "trouble")).delivery.id == held.id
    woken: list[bool] = []
    team.use_cases.outbox.on_change(lambda: woken.append(True))
    moved = await press(team, LedgerMove.RETRY, held)
    assert (moved.done, woken) == (True, [True])
    assert (await only(team, "coming")).delivery.id == held.id
    assert [d.state for d in await team.deliver()] == [DeliveryState.SENT]


async def test_what_is_dropped_is_never_sent_and_says_who_dropped_it(team: House) -> None:
    await team.result("race2", 20, round="Spa")
    held = await ended(team, DeliveryState.PAUSED, "I may not post there")
    moved = await press(team, LedgerMove.DROP, held)
    assert moved.done
    assert moved.line is not None
    assert await team.deliver() == []
    assert (await only(team, "skipped")).delivery.reason == f"discarded by <@{PETRA}>"


async def test_what_waited_behind_the_dropped_goes_out(team: House, clock: FixedClock) -> None:
    await team.result("race1", 24, round="Spa")
    held = await ended(team, DeliveryState.PAUSED, "I may not post there", again_at=clock.now() + MINUTE)
    await team.result("race2", 20, round="Spa")
    assert await team.deliver() == []
    woken: list[bool] = []
    team.use_cases.outbox.on_change(lambda: woken.append(True))
    await press(team, LedgerMove.DROP, held)
    assert woken
    assert [d.what for d in await team.deliver()] == ["result"]


async def test_after_a_drop_a_correction_tells_it_anew(team: House) -> None:
    await team.result("race2", 20, round="Spa")
    await press(team, LedgerMove.DROP, await ended(team, DeliveryState.FAILED, "a fault"))
    await team.result("race2", 19, round="Spa")
    (told,) = await team.deliver()
    assert told.delivery.action is DeliveryAction.POST


@pytest.mark.parametrize("move", LedgerMove)
async def test_what_is_being_sent_is_told_and_left_to_its_courier(move: LedgerMove, team: House) -> None:
    await team.result("race2", 20, round="Spa")
    (held,) = await team.use_cases.delivery_queue.claim(1)
    moved = await press(team, move, held)
    assert not moved.done
    assert moved.line is not None
    assert moved.line.delivery.state is DeliveryState.CLAIMED


@pytest.mark.parametrize("move", LedgerMove)
async def test_a_second_press_does_nothing_and_wakes_nobody(move: LedgerMove, team: House) -> None:
    await team.result("race2", 20, round="Spa")
    held = await ended(team, DeliveryState.FAILED, "a fault")
    await press(team, move, held)
    before = await team.deliveries()
    team.use_cases.outbox.on_change(lambda: pytest.fail("nothing has changed"))
    moved = await press(team, move, held)
    assert not moved.done
    assert moved.line is not None
    assert moved.line.delivery.state is move.becomes
    assert await team.deliveries() == before


async def test_a_reminder_that_is_not_due_is_not_sent_early_by_an_old_button(
    house: House, clock: FixedClock
) -> None:
    clock.set("2023-06-29 06:00")
    await house.set_up(timed(), reminders="1h")
    before = await house.deliveries()
    moved = await press(house, LedgerMove.RETRY, before[-1])
    assert not moved.done
    assert await house.deliveries() == before


async def test_another_servers_delivery_is_not_even_shown(team: House) -> None:
    await team.result("race2", 20, round="Spa")
    held = await ended(team, DeliveryState.FAILED, "a fault")
    moved = await press(team, LedgerMove.DROP, held, server_id=2)
    assert (moved.done, moved.line) == (False, None)
    assert (await only(team, "trouble")).delivery.id == held.id


async def test_a_channel_tried_again_from_its_notice_goes_out_at_once_and_is_in_the_trail(
    team: House, clock: FixedClock
) -> None:
    await team.result("race2", 20, round="Spa")
    again = clock.now() + timedelta(hours=1)
    await ended(team, DeliveryState.PAUSED, "Send Messages is missing", refused=True, again_at=again)
    assert await team.deliver() == []
    await team.use_cases.ledgers.retry_channel(HOME, CHANNEL, by=PETRA)
    assert len(await team.deliver()) == 1
    (last, *_) = await team.use_cases.trail.page(HOME, 5)
    assert (last.verb, last.by, last.after) == (ChangeVerb.RETRIED, PETRA, {"channel": CHANNEL})
