"""Who is pinged when: each session once, by the last reminder before it, whatever happens meanwhile."""

import random
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.fans.ping_kind import PingKind, ping_kind_of_session
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.delivery import DeliveryAction
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from tests.clocks import FixedClock, utc
from tests.domain.examples import moved, round_of, session_of, timed, with_session
from tests.services.friday import SEASON
from tests.services.house import HOME, Delivered, House, make_house

ROLES = {kind: 500 + number for number, kind in enumerate(PingKind)}


async def offer_kinds(house: House) -> None:
    for kind, role_id in ROLES.items():
        await house.use_cases.ping_roles.made(HOME, kind, role_id)


async def pinged_until(house: House, end: str) -> list[tuple[str, str | None, int]]:
    """What was posted, its lead and each role that it mentioned, as time passes from due row to due row."""
    pings: list[tuple[str, str | None, int]] = []
    finish = FixedClock(house.clock.now())
    finish.set(end)
    while True:
        for delivered in await house.deliver():
            pings += [(delivered.what, delivered.lead, role_id) for role_id in delivered.pinged]
        due = await house.use_cases.delivery_queue.next_due()
        if due is None or due > finish.now():
            break
        house.clock.move(max(due - house.clock.now(), timedelta()))
    house.clock.set(end)
    return pings


async def test_a_race_pings_once_though_it_is_moved_after_its_reminder(house: House) -> None:
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON, reminders="1d, 3h, 1h")
    await offer_kinds(house)
    pings = await pinged_until(house, "2023-07-01 15:10")
    assert ("1h race1", "1h", ROLES[PingKind.RACES]) in pings
    later = session_of(round_of(await house.season(), "Spa-Francorchamps"), "race1")
    assert later.start is not None
    await house.upload(moved(SEASON, "race1", later.start + timedelta(hours=4)))
    pings = await pinged_until(house, "2023-07-01 21:00")
    assert [ping for ping in pings if "race1" in ping[0]] == []


async def test_at_night_posts_come_without_a_ping(house: House) -> None:
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON, reminders="1h", timezone="Europe/Brussels", quiet_hours="9:00-23:59")
    await offer_kinds(house)
    assert await pinged_until(house, "2023-07-03 00:00") == []
    assert (await house.use_cases.servers.get(HOME)).quiet_hours == "09:00-23:59"


async def test_results_and_quotes_ping_once_a_session_and_corrections_never(house: House) -> None:
    house.clock.set("2023-07-02 12:00")
    await house.set_up(SEASON, reminders="off")
    await offer_kinds(house)
    await house.result("race2", 20)
    await house.quote("Jessica Bäckman", "Well.", session="race2", round="Spa")
    pings = await pinged_until(house, "2023-07-02 12:01")
    assert [role_id for _, _, role_id in pings] == [ROLES[PingKind.RESULTS], ROLES[PingKind.QUOTES]]
    await house.result("race2", 19)
    await house.quote("Andreas Bäckman", "Good.", session="race2", round="Spa")
    assert await pinged_until(house, "2023-07-02 12:02") == []


async def test_where_fans_have_no_kinds_each_reminder_pings_the_role_of_setup(house: House) -> None:
    house.clock.set("2023-07-01 12:00")
    await house.set_up(SEASON, reminders="3h, 1h", ping_role_id=77)
    pings = await pinged_until(house, "2023-07-02 00:00")
    assert {role_id for _, _, role_id in pings} == {77}
    assert [lead for what, lead, _ in pings if "race1" in what] == ["3h", "1h"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
async def test_over_a_season_with_moves_cancellations_and_restarts_each_session_pings_its_kind_once(
    house: House, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a season at random
    season = replace(timed(), rounds=timed().rounds[2:3])
    house.clock.set("2023-06-27 06:00")
    await house.set_up(season, reminders="7d, 1d, 3h, 1h")
    await offer_kinds(house)
    pings: Counter[tuple[str, str]] = Counter()
    last_reminders: set[tuple[str, str]] = set()
    while house.clock.now() < utc("2023-07-04 00:00"):
        for delivered in await house.deliver():
            _count(delivered, pings, last_reminders)
        house.clock.move(timedelta(minutes=chance.choice((20, 50, 90))))
        if chance.random() < 0.15:
            season = _changed(season, chance, house.clock.now())
            await house.upload(season)
        if chance.random() < 0.05:
            await house.use_cases.process_leases.close()  # as the end of a process does
            house = make_house(house.database, house.clock)
    assert pings
    assert pings == Counter(last_reminders)


def _count(
    delivered: Delivered, pings: Counter[tuple[str, str]], last_reminders: set[tuple[str, str]]
) -> None:
    news = delivered.news
    if not isinstance(news, ReminderNews) or delivered.delivery.action is not DeliveryAction.POST:
        assert delivered.pinged == () or isinstance(news, ScheduleNews)
        return
    if news.session is None or delivered.lead != "1h":
        assert delivered.pinged == ()
        return
    key = (news.round.name, news.session.key)
    last_reminders.add(key)
    kind = ping_kind_of_session(news.session.key)
    assert kind is not None
    if delivered.pinged:
        assert list(delivered.pinged) == [ROLES[kind]]
        pings[key] += 1


def _changed(season: Season, chance: random.Random, now: datetime) -> Season:
    """A session of the next days at another time, or cancelled."""
    near = [
        (round_, session)
        for round_ in season.rounds
        for session in round_.sessions
        if session.start and timedelta() < session.start - now < timedelta(days=4)
    ]
    if not near:
        return season
    round_, session = chance.choice(near)
    assert session.start
    if chance.random() < 0.2:
        return with_session(season, round_.name, session.key, state=EventState.CANCELLED)
    later = session.start + timedelta(minutes=chance.choice((-30, 30, 120)))
    return with_session(season, round_.name, session.key, start=later)
