"""The Sundays on which clocks change, from the season's file to the words in the channel; on any database."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.news.reminder_news import ReminderNews
from bot.posts.kit.post import Text
from bot.posts.season.reminder import reminder_post
from bot.readers.season_file.season_reader import read_season
from tests.services.house import Delivered, House

SUNDAYS = [
    ("Europe/Brussels", "2026-03-29", "28 08:00 1d", "28 12:00 24h", "29 11:00 1h"),
    ("Europe/Brussels", "2026-10-25", "24 07:00 1d", "24 13:00 24h", "25 12:00 1h"),
    ("America/New_York", "2026-03-08", "07 14:00 1d", "07 18:00 24h", "08 17:00 1h"),
    ("America/New_York", "2026-11-01", "31 13:00 1d", "31 19:00 24h", "01 18:00 1h"),
    ("Australia/Melbourne", "2026-04-05", "03 22:00 1d", "04 04:00 24h", "05 03:00 1h"),
    ("Australia/Melbourne", "2026-10-04", "02 23:00 1d", "03 03:00 24h", "04 02:00 1h"),
]
"""A venue, the day, and its reminders (UTC): at 09:00 there the day before, a true day and a true hour ahead.

The race is at 14:00, on the venue's new time.
"""


def season(zone: str, day: str) -> bytes:
    return f"""
[season]
series = "GT4 European Series"
year = 2026
team = "Phoenix"
sessions = ["race1"]
[[entries]]
car = "Aston Martin"
class = "Silver"
drivers = ["Jessica Lind"]
[[rounds]]
name = "The change"
venue = "A circuit"
country = "BE"
timezone = "{zone}"
first_day = {day}
last_day = {day}
[[rounds.sessions]]
key = "race1"
start = {day}T14:00:00
""".encode()


def words(told: Delivered) -> str:
    assert isinstance(told.news, ReminderNews)
    return "\n".join(block.markdown for block in reminder_post(told.news).blocks if isinstance(block, Text))


@pytest.mark.parametrize(("zone", "day", "first", "second", "third"), SUNDAYS)
async def test_every_reminder_comes_at_its_time_and_tells_the_true_start(
    house: House, zone: str, day: str, first: str, second: str, third: str
) -> None:
    house.clock.set("2026-02-01 12:00")
    await house.set_up(read_season(season(zone, day)), reminders="1d, 24h, 1h")
    start = datetime.fromisoformat(f"{day}T14:00:00").replace(tzinfo=ZoneInfo(zone))
    told = []
    while due := await house.use_cases.delivery_queue.next_due():
        house.clock.set(f"{due:%Y-%m-%d %H:%M}")
        (one,) = await house.deliver()
        told.append(f"{due:%d %H:%M} {one.lead or 'started'}")
        assert f"<t:{start.timestamp():.0f}:" in words(one)
        assert "Late" not in words(one)
    assert told == [first, second, third, f"{start.astimezone(UTC):%d %H:%M} started"]
