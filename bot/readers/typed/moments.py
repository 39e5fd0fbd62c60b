"""Times and shifts as somebody at the track types them: the venue's clock counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.season.season import Round
from bot.errors import UserError
from bot.readers.typed.options import read_date
from bot.readers.typed.quoting import quote_value

LONGEST_SHIFT = timedelta(days=7)
FARTHEST = timedelta(days=366)
"""How far ahead something may be held back."""

_HOW_BY = "Write it like `+20m`, `-1h` or `1h30m`, up to 7 days."
_HOW_TO = "Write it like `14:20`, `Sunday 14:20`, `2:20 pm` or `2023-07-02 14:20`, on the venue's clock."
_HOW_UNTIL = "Write it like `18:00`, `Sunday 18:00`, `2023-07-02 18:00` or `+90m`, on the venue's clock."

_SHIFT = re.compile(
    r"([+\u2212-]?)\s*(?:(\d{1,3})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:ute)?s?)?)?)?"
)
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(?<=\d{2})(\d{2}))?\s*([ap])?(?:\.?m\.?)?")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SECOND = re.compile(r"\s+\(?(?:second|2nd)\)?$")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOURS_OF_A_HALF = 12
_SHORTEST_DAY = 2


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (UTC). `note` says which one is meant where the venue's clocks show it twice."""

    at: datetime
    note: str = ""


def read_shift(typed: str) -> timedelta:
    """How much later (earlier with a minus): `+20m`, `-1h`, `90m`, `1h30`; a number alone is minutes.

    Raises:
        UserError: it is nothing like that, nothing at all, or more than 7 days.
    """
    match = _SHIFT.fullmatch(typed.strip().casefold())
    span = timedelta(hours=int(match[2] or 0), minutes=int(match[3] or 0)) if match else timedelta()
    if not match or not timedelta() < span <= LONGEST_SHIFT:
        raise UserError(f"{quote_value(typed)} is no shift. {_HOW_BY}")
    return span if match[1] in ("", "+") else -span


def read_moment(typed: str, round_: Round, usual: date | None, now: datetime) -> Moment:
    """The instant that was typed, on the venue's clock.

    A time alone is on the `usual` day (None: it needs one), a weekday within the round's days.

    Raises:
        UserError: it can't be read, names no day or several, or the clocks there skip over it.
    """
    rest, second = _SECOND.subn("", _plain(typed))
    for day_words, at in _cuts(rest):
        day = _day(day_words, round_, usual, now)
        if day:
            return _on_the_clock(datetime.combine(day, at), round_, second=bool(second))
    raise UserError(f"{quote_value(typed)} is no time. {_HOW_TO}")


def read_embargo(typed: str, zone: ZoneInfo, now: datetime) -> datetime:
    """The instant (UTC) before which something isn't to go out, a wall-clock time being meant in `zone`.

    A time alone is the next one to come, a weekday the next such day, `+90m` from now. A time that
    comes twice, as the clocks go back, is the later one: in no reading of it is that too early.

    Raises:
        UserError: it can't be read, is past, or a year ahead, or the clocks there skip over it.
    """
    text = _plain(typed)
    at = now + read_shift(text) if text.startswith("+") else _to_come(text, zone, now)
    if at is None:
        raise UserError(f"{quote_value(typed)} is no time. {_HOW_UNTIL}")
    if at <= now:
        raise UserError(f"{quote_value(typed)} is past in {zone.key}. Leave the embargo out to post at once.")
    if at - now > FARTHEST:
        raise UserError(f"{quote_value(typed)} is more than a year ahead. Please check the day.")
    return at


def _plain(typed: str) -> str:
    text = typed.strip().casefold()
    return text.replace("t", " ", 1) if _DATE.match(text) else text


def _cuts(text: str) -> Iterator[tuple[str, time]]:
    """Each way to read it as the words of a day, perhaps none, and a time of day behind them."""
    words = text.replace(",", " ").split()
    for count in range(len(words) - 1, -1, -1):
        at = _time(" ".join(words[count:]))
        if at:
            yield " ".join(words[:count]), at


def _to_come(text: str, zone: ZoneInfo, now: datetime) -> datetime | None:
    today = now.astimezone(zone).date()
    for words, at in _cuts(text):
        if not words:
            later = (_readings(datetime.combine(today + timedelta(days=n), at), zone)[1] for n in (0, 1))
            return next(moment for moment in later if moment > now).astimezone(UTC)
        day = _named(words, today) or _next_weekday(words, today)
        if day:
            return _readings(datetime.combine(day, at), zone)[1].astimezone(UTC)
    return None


def _named(text: str, today: date) -> date | None:
    if text in ("today", "tomorrow"):
        return today + timedelta(days=text == "tomorrow")
    match = _DATE.fullmatch(text)
    return read_date(*map(int, match.groups())) if match else None


def _next_weekday(text: str, today: date) -> date | None:
    coming = (today + timedelta(days=ahead) for ahead in range(7))
    return next((day for day in coming if _is_called(text, day)), None)


def _time(text: str) -> time | None:
    match = _TIME.fullmatch(text)
    if not match or not any(match.groups()[1:]):
        return None
    hour, minute, half = int(match[1]), int(match[2] or match[3] or 0), match[4]
    if half:
        if not 1 <= hour <= _HOURS_OF_A_HALF:
            return None
        hour = hour % _HOURS_OF_A_HALF + (_HOURS_OF_A_HALF if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _day(text: str, round_: Round, usual: date | None, now: datetime) -> date | None:
    """The day that these words name; None when they name none.

    Raises:
        UserError: there are no words and no usual day, or the round has no such weekday, or several.
    """
    today = now.astimezone(round_.zone).date()
    if not text:
        return usual or _needs_a_day(round_)
    return _named(text, today) or _weekday(text, round_)


def _needs_a_day(round_: Round) -> date:
    if round_.first_day == round_.last_day:
        return round_.first_day
    raise UserError(f"Say on which day too, such as `Sunday 14:20` or `{round_.last_day} 14:20`.")


def _weekday(text: str, round_: Round) -> date | None:
    if not _next_weekday(text, round_.first_day):
        return None
    found = [day for day in _days_of(round_) if _is_called(text, day)]
    if len(found) == 1:
        return found[0]
    many = "several such days" if found else "no such day"
    raise UserError(
        f"{round_.name} ({round_.first_day} to {round_.last_day}) has {many}. Write the date instead, "
        f"such as `{round_.last_day} 14:20`."
    )


def _is_called(text: str, day: date) -> bool:
    """Whether that is the weekday's name or how it begins: `sun`, `Sun.`."""
    name = text.rstrip(".")
    return len(name) >= _SHORTEST_DAY and _DAYS[day.weekday()].startswith(name)


def _days_of(round_: Round) -> Iterator[date]:
    for ahead in range((round_.last_day - round_.first_day).days + 1):
        yield round_.first_day + timedelta(days=ahead)


def _on_the_clock(there: datetime, round_: Round, *, second: bool) -> Moment:
    first, later = _readings(there, round_.zone)
    if first.utcoffset() == later.utcoffset():
        return Moment(first.astimezone(UTC))
    meant, which = (later, "second") if second else (first, "first")
    other = "" if second else f" If it is the second, write `{there:%H:%M} second`."
    at = f"{there:%H:%M} on {there.date()}"
    note = f"{at} comes twice, as the clocks go back that night: the {which} ({meant:%Z}) is meant.{other}"
    return Moment(meant.astimezone(UTC), note)


def _readings(there: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first and the last moment when the clocks there show it: one and the same, but for one night.

    Raises:
        UserError: the clocks skip over it.
    """
    first, later = (there.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    is_odd = first.utcoffset() != later.utcoffset()
    if is_odd and first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != there:
        raise UserError(
            f"{there:%H:%M} on {there.date()} doesn't exist in {zone.key}: the clocks go forward over it "
            "that night. Write a time before or after that."
        )
    return first, later
