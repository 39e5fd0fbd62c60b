"""Until when something is to be held back, as staff type it: the venue's clock counts."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.day_words import plain_words
from bot.readers.typed.times.moments import read_shift
from bot.readers.typed.times.times_ahead import read_time_ahead

FARTHEST = timedelta(days=366)
"""How far ahead something may be held back."""
_HOW_UNTIL = mark("try `18:00`, `Sunday 18:00`, `2023-07-02 18:00` or `+90m`, venue time")


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
            phrase(
                "I can't read {typed} as a time ({how}).", typed=quote_value(typed), how=phrase(_HOW_UNTIL)
            )
        )
    if at <= now:
        raise UserError(
            phrase(
                "Choose a later time, or leave the embargo out to post now: {typed} is past in {zone}.",
                typed=quote_value(typed),
                zone=zone.key,
            )
        )
    if at - now > FARTHEST:
        raise UserError(phrase("Check the day: {typed} is more than a year ahead.", typed=quote_value(typed)))
    return at
