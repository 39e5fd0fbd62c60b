"""A time that is still to come, as people type it: the clock of one place counts."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.readers.typed.times.day_words import days_and_times, named_day, next_weekday, plain_words
from bot.readers.typed.times.discord_times import read_discord_time
from bot.readers.typed.times.moments import refuse_skipped
from bot.readers.typed.times.venue_clock import venue_time


def read_time_ahead(typed: str, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The instant (UTC) that was typed, a wall-clock time being meant in `zone`; None when it can't be read.

    A time alone is the next one to come, a weekday the next such day, `<t:…>` the instant that Discord's
    picker wrote; `midnight` and `24:00` end the day. A time that comes twice, as the clocks go back, is the
    later one. A date may be past.

    Raises:
        UserError: the clocks there skip over it.
    """
    picked = read_discord_time(typed)
    if picked:
        return picked
    today = now.astimezone(zone).date()
    for day_words, clock_time in days_and_times(plain_words(typed)):
        if not day_words:
            return _next(clock_time, today, zone, now)
        day = named_day(day_words, today) or next_weekday(day_words, today)
        if day:
            return _last(day, clock_time, zone)
    return None


def _next(clock_time: timedelta, today: date, zone: ZoneInfo, now: datetime) -> datetime:
    at = _last(today, clock_time, zone)
    if at > now:
        return at
    return _last(today + timedelta(days=1), clock_time, zone)


def _last(day: date, clock_time: timedelta, zone: ZoneInfo) -> datetime:
    """The last moment (UTC) of that day at which the clocks there show the time."""
    local = datetime.combine(day, time()) + clock_time
    there = venue_time(local, zone)
    refuse_skipped(there, local, zone)
    return there.last.astimezone(UTC)
