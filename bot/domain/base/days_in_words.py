"""Days as sentences name them; posts write them in the press's style (`posts/kit/dates.py`)."""

from datetime import date, datetime

from bot.languages.catalogue import phrase
from bot.languages.dates import date_with_year, weekday_and_day


def day_in_words(day: date) -> str:
    """`Fri 14 July`."""
    return weekday_and_day(day)


def days_in_words(first: date, last: date) -> str:
    """`Thu 29 June to Sun 2 July`, or one day."""
    if first == last:
        return day_in_words(first)
    return phrase("{first_day} to {last_day}", first_day=day_in_words(first), last_day=day_in_words(last))


def date_in_words(day: date) -> str:
    """`14 July 2023`, where the year may be what is wrong."""
    return date_with_year(day)


def dates_in_words(first: date, last: date) -> str:
    """`29 June 2023 to 2 July 2023`, where a year may be what is wrong."""
    return phrase("{first_day} to {last_day}", first_day=date_in_words(first), last_day=date_in_words(last))


def moment_in_words(at: datetime) -> str:
    """`14 July 2023, 14:20`, on whatever clock it is."""
    return f"{date_in_words(at)}, {at:%H:%M}"
