"""Lead times: how early a reminder is, and how they are kept as text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

MOST_LEADS = 8
LONGEST_LEAD = timedelta(weeks=52)
USUAL_LEADS = "7d, 1d, 1h"
NO_LEADS = "off"

UNIT_LENGTHS = {
    "w": timedelta(weeks=1),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "m": timedelta(minutes=1),
}


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before: of hours or minutes before each session, of days or weeks before each round."""

    amount: int
    unit: str

    @property
    def span(self) -> timedelta:
        """The time ahead; a day is the venue's calendar day, not 24 hours."""
        return self.amount * UNIT_LENGTHS[self.unit]

    @property
    def is_of_rounds(self) -> bool:
        """Whether it counts in days, before a round."""
        return self.unit in ("w", "d")

    def __str__(self) -> str:
        return f"{self.amount}{self.unit}"


def format_leads(leads: Iterable[Lead]) -> str:
    """The text by which lead times are kept: `7d, 1d, 1h`; `off` for none."""
    return ", ".join(map(str, leads)) or NO_LEADS


def kept_leads(text: str) -> tuple[Lead, ...]:
    """The lead times of a text that `format_leads` made, in its order; none of an empty one.

    Raises:
        ValueError: it is no such text.
    """
    if text in ("", NO_LEADS):
        return ()
    return tuple(kept_lead(part) for part in text.split(", "))


def kept_lead(text: str) -> Lead:
    """The lead time of a text that `str` made: `1h`.

    Raises:
        ValueError: it is no such text.
    """
    amount, unit = int(text[:-1]), text[-1]
    if unit not in UNIT_LENGTHS:
        raise ValueError(f"{text!r} can't be a lead time")
    return Lead(amount, unit)
