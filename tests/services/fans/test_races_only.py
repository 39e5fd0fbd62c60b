"""A whole season of somebody who chose Races only: one ping for each race, by the last reminder before it.

Races are moved, cancelled and held after all, and the bot is restarted and is away for a while, at any time.
"""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.domain.fans.ping_kind import PingKind
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from tests.clocks import FixedClock
from tests.domain.examples import timed, with_session
from tests.services.fans.test_pings import ROLES, offer_kinds
from tests.services.house import Delivered, House, make_house

RACES = ("race1", "race2")
LAST_LEAD = timedelta(hours=1)
LONGEST_ABSENCE = 40
"""Minutes: shorter than the last lead, so that no start is missed."""
Race = tuple[str, str]
"""The round's name and the session's key."""


@dataclass
class Follower:
    """What a fan's phone rang for: each race's pings, with the lead and the moment of each."""

    pings: dict[Race, list[tuple[str | None, datetime]]] = field(default_factory=lambda: defaultdict(list))

    def hear(self, delivered: Delivered, now: datetime) -> None:
        if ROLES[PingKind.RACES] not in delivered.pinged:
            return
        news = delivered.news
        assert isinstance(news, ReminderNews)
        assert news.session is not None
        self.pings[news.round.name, news.session.key].append((delivered.lead, now))


def with_race_times(season: Season) -> Season:
    """Each round's races at 14:00 UTC of the day before its last one, and at 9:25 of that."""
    for round_ in season.rounds:
        last_day = round_.local(round_.last_day).replace(hour=0, minute=0) + timedelta(days=1)
        first, second = last_day - timedelta(hours=10), last_day + timedelta(hours=9, minutes=25)
        season = with_session(season, round_.name, "race1", start=first, state=EventState.SCHEDULED)
        season = with_session(season, round_.name, "race2", start=second, state=EventState.SCHEDULED)
    return season


def races_of(season: Season) -> list[tuple[Round, Session]]:
    return [
        (round_, session) for round_ in season.rounds for session in round_.sessions if session.key in RACES
    ]


def changed(season: Season, chance: random.Random, now: datetime) -> Season:
    """A race that is still some hours away at another time, cancelled, or held after all."""
    ahead = [
        (round_, race)
        for round_, race in races_of(season)
        if race.start and timedelta(hours=2) < race.start - now < timedelta(days=3)
    ]
    if not ahead:
        return season
    round_, race = chance.choice(ahead)
    assert race.start
    if not race.is_on:
        return with_session(season, round_.name, race.key, state=EventState.SCHEDULED)
    if chance.random() < 0.3:
        return with_session(season, round_.name, race.key, state=EventState.CANCELLED)
    later = race.start + timedelta(minutes=chance.choice((-35, -10, 20, 45, 150)))
    if not round_.has_day(later):
        return season
    return with_session(season, round_.name, race.key, start=later)


async def pass_time(house: House, fan: Follower, minutes: int) -> None:
    """From one due row to the next, as the alarm rings."""
    end = FixedClock(house.clock.now())
    end.move(timedelta(minutes=minutes))
    while True:
        for delivered in await house.deliver():
            fan.hear(delivered, house.clock.now())
        due = await house.use_cases.delivery_queue.next_due()
        if due is None or due > end.now():
            break
        house.clock.move(max(due - house.clock.now(), timedelta()))
    house.clock.move(max(end.now() - house.clock.now(), timedelta()))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2])
async def test_whoever_chose_races_is_pinged_once_for_each_race_that_is_held(house: House, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a season at random
    fan, season = Follower(), with_race_times(timed())
    house.clock.set("2023-04-01 06:00")
    await house.set_up(season, reminders="7d, 1d, 3h, 1h")
    await offer_kinds(house)
    for round_ in season.rounds:
        begins = round_.begins - timedelta(days=1)
        await pass_time(house, fan, max(0, int((begins - house.clock.now()).total_seconds() // 60)))
        house, season = await live_through(house, fan, season, round_.ends + timedelta(days=1), chance)
    held = {(round_.name, race.key): race.start for round_, race in races_of(season) if race.is_on}
    assert len(season.rounds) < len(held) < 2 * len(season.rounds)
    for name, start in held.items():
        assert start is not None
        ((lead, at),) = fan.pings[name]
        assert lead == "1h", name
        assert at < start, name
    assert all(len(pings) == 1 for pings in fan.pings.values())


async def live_through(
    house: House, fan: Follower, season: Season, end: datetime, chance: random.Random
) -> tuple[House, Season]:
    """Until `end`, with whatever comes; the process that runs then, and the season as it is."""
    while house.clock.now() < end:
        await pass_time(house, fan, chance.choice((90, 180, 360)))
        if chance.random() < 0.3:
            season = changed(season, chance, house.clock.now())
            await house.upload(season)
        if chance.random() < 0.2:
            await house.use_cases.process_leases.close()  # as the end of a process does
            house = make_house(house.database, house.clock)
            house.clock.move(timedelta(minutes=chance.randint(1, LONGEST_ABSENCE)))
    return house, season
