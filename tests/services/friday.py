"""Spa's Friday: two races ahead, and what staff do about them."""

from dataclasses import replace

from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.delivery import DeliveryState
from bot.domain.season.session import EventState, Session
from bot.posts.schedule.schedule_change import schedule_summary
from bot.services.schedule.schedule import SchedulePreview
from bot.services.schedule.schedule_saving import ScheduleChanged
from bot.services.schedule.session_requests import CallOffSession, SessionRequest
from tests.domain.examples import round_of, session_of, timed
from tests.services.house import HOME, PETRA, House

ANNA = 8
SPA = "Spa-Francorchamps"
SEASON = replace(timed(), rounds=timed().rounds[2:4])
"""Spa with session times, and Misano."""
CANCEL = CallOffSession("race1", EventState.CANCELLED, reason="Storm")


async def on_friday(house: House) -> House:
    """Noon, before both races; reminded an hour before each session and a day before each round."""
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON, reminders="1d, 1h")
    return house


async def do(house: House, ask: SessionRequest, *, announce: bool = True) -> ScheduleChanged:
    return await house.use_cases.schedule.do(HOME, ask, PETRA, announce=announce)


async def propose(house: House, ask: SessionRequest) -> SchedulePreview:
    came_to = await house.use_cases.schedule.propose(HOME, ask, PETRA)
    assert isinstance(came_to, SchedulePreview)
    return came_to


async def race(house: House, key: str = "race1") -> Session:
    return session_of(round_of(await house.season(), SPA), key)


async def told(house: House) -> list[str]:
    """What the channel reads now of the schedule, and of reminders that are edited."""
    lines = []
    for one in await house.deliver():
        if isinstance(one.news, ScheduleNews):
            lines.append(schedule_summary(one.news))
        else:
            lines.append(one.what if one.state is DeliveryState.SENT else f"{one.state} {one.what}")
    return lines


async def reminders(house: House) -> list[str]:
    found = [d for d in await house.deliveries() if d.due_at and d.state is DeliveryState.PENDING]
    return sorted(f"{d.due_at:%m-%d %H:%M} {d.announcement.lead}" for d in found if d.due_at)
