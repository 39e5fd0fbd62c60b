"""The parts of a season file that can be read already, whatever is wrong with the rest.

The rules that compare values look through these, so that one typing mistake doesn't hide the others.
"""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.readers.typed.countries_and_zones import zones
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR

Table = Mapping[str, object]
FirstAndLastDay = tuple[date, date]


def as_table(value: object) -> Table:
    """The table, or an empty one."""
    return value if isinstance(value, dict) else {}


def tables_in(value: object, most: int) -> list[tuple[int, Table]]:
    """The tables among the first `most` items of a list, with their indices."""
    if not isinstance(value, list):
        return []
    return [(index, item) for index, item in enumerate(value[:most]) if isinstance(item, dict)]


def texts_in(value: object, most: int) -> list[str]:
    """The first `most` items of a list of texts; nothing when it has anything else."""
    if not isinstance(value, list):
        return []
    items = value[:most]
    are_texts = all(isinstance(item, str) for item in items)
    return items if are_texts else []


def text_of(value: object) -> str | None:
    """The stripped text; None when it is none, or empty."""
    if not isinstance(value, str):
        return None
    return value.strip() or None


def days_of(round_: Table) -> FirstAndLastDay | None:
    """A round's first and last day, when both are dates and in this order."""
    first, last = day_of(round_.get("first_day")), day_of(round_.get("last_day"))
    if not first or not last or last < first:
        return None
    return first, last


def day_of(value: object) -> date | None:
    """The date; None when it is none, has a time, or is outside the years that are kept."""
    if not isinstance(value, date) or isinstance(value, datetime):
        return None
    return value if FIRST_YEAR <= value.year <= LAST_YEAR + 1 else None


def zone_of(round_: Table) -> ZoneInfo | None:
    """The round's time zone, when there is one of that name."""
    name = round_.get("timezone")
    return ZoneInfo(name) if isinstance(name, str) and name in zones() else None
