"""Points as people type them."""

import re
from decimal import Decimal

from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import quote_value

_POINTS = re.compile(r"(\d{1,4})(?:[.,](\d{1,3}))?(?: ?(?:p|pt|pts|points?))?", re.IGNORECASE)
# 12, 12.5, 12,5, 12 points, 7pts
_NONE = ("-", "–", "—", "−")


def read_points(typed: str) -> Decimal | None:
    """The points that were typed, 0 to 9999 with three decimals at most; None for `-`, which takes them away.

    Raises:
        UserError: they are none.
    """
    text = typed.strip()
    if text in _NONE:
        return None
    match = _POINTS.fullmatch(text)
    if match is None:
        raise UserError(
            phrase(
                "Write the points as a number, such as 12 or 7.5, or - to remove them: I can't read {typed}.",
                typed=quote_value(typed),
            )
        )
    whole, decimals = match.groups()
    return Decimal(f"{whole}.{decimals}") if decimals else Decimal(whole)
