"""Quiet hours as people type them: `22:00-07:00`, `22-7`, `10pm to 7am`, `off`."""

import re
from datetime import time, timedelta

from bot.domain.base.phone_text import plain_value
from bot.domain.base.plain_text import fold
from bot.domain.fans.quiet_hours import QuietHours
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.single_words import says_nothing
from bot.readers.typed.times.clock_times import read_clock_time

_SEPARATOR = re.compile(
    r"\s*-\s*"  # 22:00 - 07:00
    r"|\s+(?:to|until|till)\s+"  # 10pm to 7am
)
_DAY = timedelta(days=1)


def read_quiet_hours(typed: str) -> QuietHours | None:
    """The hours on the server's clock; None for `off`.

    Raises:
        UserError: it is neither two times nor `off`, or both are the same.
    """
    text = fold(plain_value(typed))
    if says_nothing(text):
        return None
    times = [_read_time(part) for part in _SEPARATOR.split(text.removeprefix("from "))]
    if len(times) == 2 and times[0] is not None and times[1] is not None and times[0] != times[1]:  # noqa: PLR2004
        return QuietHours(times[0], times[1])
    raise UserError(
        phrase("I can't read {typed} as quiet hours (try `22:00-07:00`, or `off`).", typed=quote_value(typed))
    )


def _read_time(text: str) -> time | None:
    bare_hour = re.fullmatch(r"[012]?\d", text)  # 22
    if bare_hour:
        text = f"{text}:00"
    since_midnight = read_clock_time(text)
    if since_midnight is None:
        return None
    minutes = int((since_midnight % _DAY).total_seconds()) // 60
    return time(minutes // 60, minutes % 60)
