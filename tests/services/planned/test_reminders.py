from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.news.reminder_news import ReminderNews
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Placing
from bot.domain.season.session import EventState
from bot.services.press.quote_input import QuoteInput
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, timed, with_round, with_session
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

pytestmark = EACH_KIND

SPA = "Spa-Francorchamps"
SEASON = replace(timed(), rounds=timed().rounds[2:4])
"""Spa with session times, and Misano."""


@pytest.fixture
async def friday(house: House) -> House:
    """Friday noon at Spa, before both races; nothing is set up yet."""
    house.clock.set("2023-06-30 10:00")
    return house


async def waiting(house: House, day: str = "") -> list[str]:
    """When what waits is due, as `06-30 10:00`, and its lead."""
    found = [d for d in await house.deliveries() if d.due_at and d.state is DeliveryState.PENDING]
    lines = sorted((f"{d.due_at:%m-%d %H:%M}", d.announcement.lead or "") for d in found)
    return [" ".join(line) for line in lines if line[0].startswith(day)]


async def test_setting_up_on_the_friday_posts_nothing_of_the_last_week(friday: House) -> None:
    await friday.set_up(SEASON)
    assert await friday.deliver() == []
    told = await friday.until("2023-07-03 00:00")
    assert told == ["1h race1", "race1 started", "1h race2", "race2 started"]


async def test_a_season_is_reminded_of_before_each_round_and_each_session(house: House) -> None:
    house.clock.set("2023-06-20 00:00")
    await house.set_up(SEASON)
    assert await house.until("2023-07-14 12:00") == [
        f"7d {SPA}",
        f"1d {SPA}",
        "1h fp1",
        "fp1 started",
        "1h fp2",
        "fp2 started",
        "1h q1",
        "1h q2",
        "q1 started",
        "q2 started",
        "1h race1",
        "race1 started",
        "1h race2",
        "race2 started",
        "7d Misano",
        "1d Misano",
    ]


async def test_each_goes_out_at_its_time_to_the_minute(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1d, 90m")
    assert await waiting(friday, "07-") == [
        "07-01 14:35 90m",
        "07-02 06:55 90m",
        "07-13 07:00 1d",
    ]


async def test_a_round_is_reminded_of_at_nine_at_the_venue_after_the_change_of_the_clocks(
    house: House,
) -> None:
    house.clock.set("2023-10-01 12:00")
    last = replace(READY, rounds=READY.rounds[5:])
    autumn = with_round(last, "Barcelona", first_day=date(2023, 11, 1), last_day=date(2023, 11, 2))
    await house.set_up(autumn, reminders="7d 1d")
    assert await waiting(house) == ["10-25 07:00 7d", "10-31 08:00 1d"]


async def test_the_role_to_ping_goes_along(friday: House) -> None:
    await friday.set_up(SEASON, ping_role_id=55)
    friday.clock.set("2023-07-01 15:05")
    (told,) = await friday.deliver()
    assert told.delivery.ping_role_id == 55
    assert isinstance(told.news, ReminderNews)
    assert told.news.meant_for is None


async def test_a_moved_session_moves_its_reminder(friday: House) -> None:
    await friday.set_up(SEASON)
    await friday.upload(moved(SEASON, "race2", utc("2023-07-02 12:00")))
    assert await waiting(friday, "07-02") == ["07-02 11:00 1h"]
    assert await friday.until("2023-07-02 10:59") == ["1h race1", "race1 started"]
    assert await friday.until("2023-07-02 11:00") == ["1h race2"]


async def test_a_reminder_already_sent_is_given_again_when_its_session_moved_later(friday: House) -> None:
    await friday.set_up(SEASON)
    assert await friday.until("2023-07-02 08:00") == ["1h race1", "race1 started", "1h race2"]
    delayed = moved(SEASON, "race2", utc("2023-07-02 10:00"))
    await friday.upload(delayed)
    await friday.upload(delayed)
    assert await friday.until("2023-07-03 00:00") == ["edit 1h race2", "1h race2", "race2 started"]


async def test_a_session_brought_forward_is_reminded_of_at_once_and_late(friday: House) -> None:
    await friday.set_up(SEASON)
    await friday.upload(moved(SEASON, "race1", utc("2023-06-30 10:30")))
    (told,) = await friday.deliver()
    assert told.what == "1h race1"
    assert isinstance(told.news, ReminderNews)
    assert told.news.meant_for == utc("2023-06-30 09:30")


async def test_a_cancelled_session_is_not_reminded_of(friday: House) -> None:
    await friday.set_up(SEASON)
    spa = round_of(SEASON, SPA)
    await friday.upload(with_round(SEASON, SPA, sessions=spa.sessions[:-1]))
    assert await friday.until("2023-07-03 00:00") == ["1h race1", "race1 started"]


async def test_a_postponed_round_moves_its_reminders(house: House) -> None:
    house.clock.set("2023-07-05 12:00")
    misano = replace(READY, rounds=READY.rounds[3:4])
    await house.set_up(misano, reminders="1d")
    await house.upload(with_round(misano, "Misano", first_day=date(2023, 7, 21), last_day=date(2023, 7, 23)))
    assert (await waiting(house))[0] == "07-20 07:00 1d"


async def test_leads_chosen_anew_drop_and_add(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    assert await waiting(friday) == ["07-01 15:05 1h", "07-02 07:25 1h"]
    await friday.set_up(season=None, reminders="30m")
    assert await waiting(friday) == ["07-01 15:35 30m", "07-02 07:55 30m"]
    await friday.set_up(season=None, reminders="off")
    assert await waiting(friday) == []
    await friday.set_up(season=None, reminders="1h")
    assert await friday.until("2023-07-03 00:00") == [
        "1h race1",
        "race1 started",
        "1h race2",
        "race2 started",
    ]


async def test_leads_dropped_and_chosen_again_tell_nothing_twice(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    assert await friday.until("2023-07-01 15:06") == ["1h race1"]
    await friday.set_up(season=None, reminders="off")
    await friday.set_up(season=None, reminders="1h")
    assert await friday.until("2023-07-03 00:00") == ["race1 started", "1h race2", "race2 started"]


async def test_other_settings_leave_the_reminders_as_they_are(friday: House) -> None:
    await friday.set_up(SEASON)
    before = await friday.deliveries()
    await friday.set_up(season=None, team="Another name", timezone="Europe/Brussels")
    assert await friday.deliveries() == before


async def test_the_new_channel_gets_what_waits(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    await friday.set_up(season=None, channel_id=200)
    friday.clock.set("2023-07-01 15:05")
    assert [d.delivery.channel_id for d in await friday.deliver()] == [200]


async def test_another_season_takes_the_reminders_of_the_first_away(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h, 1d")
    later = replace(READY, series="GT3", rounds=READY.rounds[-1:])
    await friday.upload(later, Placing.INSTEAD)
    assert await waiting(friday) == ["09-28 07:00 1d"]
    await friday.upload(SEASON)
    assert (await waiting(friday))[:2] == ["07-01 15:05 1h", "07-02 07:25 1h"]


async def test_two_series_are_reminded_of_side_by_side(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h, 1d")
    first = await waiting(friday)
    await friday.upload(replace(READY, series="GT3", rounds=READY.rounds[-1:]))
    assert await waiting(friday) == sorted([*first, "09-28 07:00 1d"])
    change = (await friday.use_cases.trail.page(HOME, 1))[0]
    await friday.use_cases.undos.undo(HOME, change.id, PETRA)
    assert await waiting(friday) == first


async def test_what_fell_due_while_the_bot_was_down_goes_out_late_and_once(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h, 30m, 2h")
    friday.clock.set("2023-07-01 15:50")  # race 1 starts at 16:05 UTC
    done = await friday.deliver()
    assert [(d.lead, d.state) for d in done] == [
        ("2h", DeliveryState.SKIPPED),
        ("1h", DeliveryState.SKIPPED),
        ("30m", DeliveryState.SENT),
    ]
    news = done[-1].news
    assert isinstance(news, ReminderNews)
    assert news.meant_for == utc("2023-07-01 15:35")


async def test_what_has_started_is_not_reminded_of_any_more_and_the_row_says_why(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    friday.clock.set("2023-07-01 16:05")
    assert [d.state for d in await friday.deliver()] == [DeliveryState.SKIPPED]
    assert (await friday.deliveries())[0].reason == "it had already started"


async def test_a_reminder_within_five_minutes_is_not_called_late(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    friday.clock.set("2023-07-01 15:10")
    (told,) = await friday.deliver()
    assert isinstance(told.news, ReminderNews)
    assert told.news.meant_for is None


async def fail(house: House) -> Delivery:
    (claimed,) = await house.use_cases.delivery_queue.claim(5)
    again = house.clock.now() + timedelta(minutes=10)
    await house.use_cases.delivery_queue.endings.finish(
        claimed, DeliveryState.PAUSED, reason="forbidden", again_at=again
    )
    return claimed


async def test_a_paused_reminder_follows_its_session_and_is_not_sent_before_its_time(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    friday.clock.set("2023-07-01 15:05")
    await fail(friday)
    await friday.upload(moved(SEASON, "race1", utc("2023-07-01 18:05")))
    await friday.use_cases.delivery_queue.retry(HOME)
    await friday.use_cases.delivery_queue.hurry()
    assert await friday.until("2023-07-01 17:04") == []
    assert await friday.until("2023-07-01 17:05") == ["1h race1"]


async def test_a_reminder_on_its_way_while_its_session_moves_is_told_once_more_and_only_at_the_new_time(
    friday: House,
) -> None:
    await friday.set_up(SEASON, reminders="1h")
    friday.clock.set("2023-07-01 15:05")
    (in_flight,) = await friday.use_cases.delivery_queue.claim(5)
    await friday.upload(moved(SEASON, "race1", utc("2023-07-01 18:05")))
    again = friday.clock.now() + timedelta(minutes=1)
    await friday.use_cases.delivery_queue.endings.finish(
        in_flight, DeliveryState.PENDING, reason="trouble", again_at=again
    )
    assert await friday.until("2023-07-01 17:04") == []
    assert await friday.until("2023-07-03 00:00") == [
        "1h race1",
        "race1 started",
        "1h race2",
        "race2 started",
    ]


async def test_a_reminder_whose_round_goes_while_it_is_sent_harms_no_other(house: House) -> None:
    house.clock.set("2023-07-05 12:00")
    only = replace(READY, rounds=READY.rounds[3:4])
    await house.set_up(only, reminders="1d")
    house.clock.set("2023-07-13 07:00")
    (in_flight,) = await house.use_cases.delivery_queue.claim(5)
    await house.upload(replace(READY, rounds=READY.rounds[4:5]))
    await house.use_cases.delivery_queue.endings.finish(
        in_flight, DeliveryState.FAILED, reason="its round is gone"
    )
    assert await house.until("2023-09-01 00:00") == ["1d Hockenheim"]


def _swap(season: Season) -> Season:
    """Race 1 and Race 2 change places in time."""
    first, second = (
        next(s for s in round_of(season, SPA).sessions if s.key == k) for k in ("race1", "race2")
    )
    return moved(moved(season, "race1", second.start), "race2", first.start)


async def test_sessions_that_change_places_take_their_reminders_along(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    await friday.upload(_swap(SEASON))
    assert await friday.until("2023-07-03 00:00") == [
        "1h race2",
        "race2 started",
        "1h race1",
        "race1 started",
    ]


async def test_results_quotes_and_reminders_take_the_same_road_in_order(friday: House) -> None:
    await friday.set_up(SEASON, reminders="1h")
    friday.clock.set("2023-07-01 15:05")
    await friday.result("q2", 24)
    await friday.use_cases.quotes.quote(HOME, QuoteInput("jessica", "Wet!"), by=7)
    told = [d.what for d in await friday.deliver()]
    assert told == ["1h race1", "result", "quote"]


async def test_what_is_called_off_reminds_nobody_and_what_comes_back_does(friday: House) -> None:
    await friday.set_up(SEASON)
    planned = await waiting(friday)
    off = with_session(SEASON, SPA, "race1", state=EventState.CANCELLED)
    off = with_round(off, "Misano", state=EventState.POSTPONED)
    await friday.upload(off)
    assert await waiting(friday) == ["07-02 07:25 1h"]
    await friday.upload(SEASON)
    assert await waiting(friday) == planned
