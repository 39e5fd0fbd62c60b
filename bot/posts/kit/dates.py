"""Days in the press's style, and instants that each reader sees on their own clock."""

from datetime import date, datetime
from typing import Literal

from bot.languages.current import SpokenLanguage, current_language
from bot.languages.dates import date_with_year, day_and_month, day_range, weekday_and_day
from bot.languages.numbers import ordinal

Style = Literal["t", "T", "d", "D", "f", "F", "R"]
"""Discord's: t 10:25, d 02/07/2023, f day and time, F with the weekday, R "in 3 days"."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _is_english() -> bool:
    """Whose press writes days in a way of its own; others are written as Unicode has it."""
    return current_language() is SpokenLanguage.ENGLISH


def stamp(at: datetime, style: Style = "F") -> str:
    """A Discord timestamp.

    Raises:
        ValueError: the instant is naive, so nobody could tell which moment is meant.
    """
    if at.tzinfo is None:
        raise ValueError("a timestamp needs an aware datetime")
    return f"<t:{int(at.timestamp())}:{style}>"


def countdown(at: datetime) -> str:
    """`in 3 days`, counted by Discord itself."""
    return stamp(at, "R")


def month_and_day(of: date) -> str:
    """`July 2nd`, `2. Juli`."""
    if not _is_english():
        return day_and_month(of)
    return f"{_MONTHS[of.month - 1]} {ordinal(of.day)}"


def month_day_and_year(of: date) -> str:
    """`July 2nd, 2023`, `2. Juli 2023`."""
    if not _is_english():
        return date_with_year(of)
    return f"{month_and_day(of)}, {of.year}"


def day_and_time(local: datetime) -> str:
    """`Sun July 2nd, 11:30`, `So., 2. Juli, 11:30`: on the clock that `local` is of, the venue's."""
    if not _is_english():
        return f"{weekday_and_day(local)}, {local:%H:%M}"
    return f"{local:%a} {month_and_day(local)}, {local:%H:%M}"


def date_range(first: date, last: date) -> str:
    """`July 14th–16th`, `June 29th – July 2nd`, `May 3rd`; over a new year with the years."""
    if not _is_english():
        return day_range(first, last)
    if first.year != last.year:
        return f"{month_and_day(first)}, {first.year} – {month_and_day(last)}, {last.year}"
    if first.month != last.month:
        return f"{month_and_day(first)} – {month_and_day(last)}"
    return month_and_day(first) if first == last else f"{month_and_day(first)}–{ordinal(last.day)}"


def press_days(first: date, last: date) -> str:
    """`July 14th-16th`, `June 29th - July 2nd`: as a release's calendar has them, with plain hyphens."""
    return date_range(first, last).replace("–", "-")


def press_days_in_a_sentence(first: date, last: date) -> str:
    """`July 14-16th`, `June 29th - July 2nd`: as a release's text has them."""
    if not _is_english() or (first.year, first.month) != (last.year, last.month) or first == last:
        return press_days(first, last)
    return f"{_MONTHS[first.month - 1]} {first.day}-{ordinal(last.day)}"
