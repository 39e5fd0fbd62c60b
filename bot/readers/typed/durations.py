"""How long a session lasts, as text: `60m`, `1h`, `1h30m`."""

import re
from datetime import timedelta

SHORTEST = timedelta(minutes=1)
LONGEST = timedelta(hours=24)
HOW_TO_WRITE = 'write it like "60m", "1h" or "1h30m", from 1 minute to 24 hours.'

_DURATION = re.compile(r"(?:([0-9]{1,4})h)?(?:([0-9]{1,4})m)?")


def parse_duration(text: str) -> timedelta | None:
    """The duration that `text` means; None when it means none from 1 minute to 24 hours."""
    match = _DURATION.fullmatch(text.strip())
    if not match:
        return None
    span = timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))
    return span if SHORTEST <= span <= LONGEST else None


def duration_text(span: timedelta) -> str:
    """The text that `parse_duration` reads back to the same whole minutes: `1h30m`, `20m`."""
    hours, minutes = divmod(span // timedelta(minutes=1), 60)
    return (f"{hours}h" if hours else "") + (f"{minutes}m" if minutes else "")
