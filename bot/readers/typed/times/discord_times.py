"""A time as Discord's own picker writes it into a text: `<t:1688212800>`, `<t:1688212800:F>`."""

import re
from datetime import UTC, datetime

from bot.domain.base.phone_text import plain_value
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR

_STAMP = re.compile(
    r"""
    <\ ?t:                      # the client shows what is between as a time
    (?P<seconds> -?\d{1,12} )
    (?: :[a-zA-Z] )?            # how it is shown: t T d D f F R
    \ ?>
    """,
    re.VERBOSE,
)


def read_discord_time(typed: str) -> datetime | None:
    """The instant (UTC) that the whole text is; None when it is none, or not in the years that are kept."""
    match = _STAMP.fullmatch(plain_value(typed))
    if match is None:
        return None
    try:
        at = datetime.fromtimestamp(int(match["seconds"]), UTC)
    except (ValueError, OverflowError, OSError):  # before the first or after the last year of calendars
        return None
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None
