"""Until when something is to be held back, as staff type it: the venue's clock counts."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.day_words import plain_words
from bot.readers.typed.times.moments import read_shift
from bot.readers.typed.times.times_ahead import read_time_ahead

FARTHEST = timedelta(days=366)
"""How far ahead something may be held back."""
_HOW_UNTIL = "try `18:00`, `Sunday 18:00`, `2023-07-02 18:00` or `+90m`, venue time"


def read_embargo(typed: str, zone: ZoneInfo, now: datetime) -> datetime:
    """The instant (UTC) before which something isn't to go out, a wall-clock time being meant in `zone`.

    It is read as `read_time_ahead` says, or `+90m` from now. Of a time that comes twice the later one is
    meant: in no reading of it is that too early.

    Raises:
        UserError: it can't be read, is past, or a year ahead, or the clocks there skip over it.
    """
    text = plain_words(typed)
    at = now + read_shift(text) if text.startswith("+") else read_time_ahead(typed, zone, now)
    if at is None:
        raise UserError(
            phrase("I can't read {typed} as a time ({how}).", typed=quote_value(typed), how=_HOW_UNTIL)
        )
    if at <= now:
        raise UserError(
            f"Choose a later time, or leave the embargo out to post now: {quote_value(typed)} is past in "
            f"{zone.key}."
        )
    if at - now > FARTHEST:
        raise UserError(f"Check the day: {quote_value(typed)} is more than a year ahead.")
    return at
