"""Until when something is to be held back, as staff type it: the venue's clock counts."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.day_words import days_and_times, named_day, next_weekday, plain_words
from bot.readers.typed.times.discord_times import read_discord_time
from bot.readers.typed.times.moments import read_shift, refuse_skipped
from bot.readers.typed.times.venue_clock import venue_time

FARTHEST = timedelta(days=366)
"""How far ahead something may be held back."""
_HOW_UNTIL = "Write it like `18:00`, `Sunday 18:00`, `2023-07-02 18:00` or `+90m`, on the venue's clock."


def read_embargo(typed: str, zone: ZoneInfo, now: datetime) -> datetime:
    """The instant (UTC) before which something isn't to go out, a wall-clock time being meant in `zone`.

    A time alone is the next one to come, a weekday the next such day, `+90m` from now, `<t:…>` the instant
    that Discord's picker wrote; `midnight` and `24:00` end the day. A time that
    comes twice, as the clocks go back, is the later one: in no reading of it is that too early.

    Raises:
        UserError: it can't be read, is past, or a year ahead, or the clocks there skip over it.
    """
    text = plain_words(typed)
    at = read_discord_time(typed)
    if text.startswith("+"):
        at = now + read_shift(text)
    elif at is None:
        at = _instant(text, zone, now)
    if at is None:
        raise UserError(
            phrase("I can't read {typed} as a time. {how}", typed=quote_value(typed), how=_HOW_UNTIL)
        )
    if at <= now:
        raise UserError(f"{quote_value(typed)} is past in {zone.key}. Leave the embargo out to post at once.")
    if at - now > FARTHEST:
        raise UserError(f"{quote_value(typed)} is more than a year ahead. Please check the day.")
    return at


def _instant(text: str, zone: ZoneInfo, now: datetime) -> datetime | None:
    today = now.astimezone(zone).date()
    for day_words, clock_time in days_and_times(text):
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
