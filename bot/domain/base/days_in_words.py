"""Days as sentences name them; posts write them in the press's style (`posts/kit/dates.py`)."""

from datetime import date, datetime


def day_in_words(day: date) -> str:
    """`Fri 14 July`."""
    return f"{day:%a} {day.day} {day:%B}"


def days_in_words(first: date, last: date) -> str:
    """`Thu 29 June to Sun 2 July`, or one day."""
    if first == last:
        return day_in_words(first)
    return f"{day_in_words(first)} to {day_in_words(last)}"


def date_in_words(day: date) -> str:
    """`14 July 2023`, where the year may be what is wrong."""
    return f"{day.day} {day:%B} {day.year}"


def dates_in_words(first: date, last: date) -> str:
    """`29 June 2023 to 2 July 2023`, where a year may be what is wrong."""
    return f"{date_in_words(first)} to {date_in_words(last)}"


def moment_in_words(at: datetime) -> str:
    """`14 July 2023, 14:20`, on whatever clock it is."""
    return f"{date_in_words(at)}, {at:%H:%M}"
