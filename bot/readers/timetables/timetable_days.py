"""A day as a timetable says it: `Saturday June 26`, `Sa 26.06.`, `lördag`, `26/6`, with or without a year.

Every pattern is bounded and works on folded text (`bot.domain.base.plain_text.fold`), so its time grows with
the text and not faster.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.base.days_in_words import date_in_words
from bot.languages.catalogue import phrase
from bot.languages.dates import weekday
from bot.languages.lists import join_alternatives
from bot.readers.timetables.session_words import find_name
from bot.readers.timetables.times_of_day import find_times
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.day_names import months, weekdays, whole_weekdays
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, folded

_RANGE_BEFORE = re.compile(r"\d\.? ?[-/&] ?$")
_RANGE_AFTER = re.compile(r" ?[-/&] ?\d{1,2}(?![\d:.h])")
"""What makes it a range of days, as in `June 26-27`: the weekend's title, not a day of it."""

_CENTURY = 2000
_FEWEST_LETTERS = 3
_SHORT_YEAR = 100


@dataclass(frozen=True, slots=True)
class DayReading:
    """One way to read what was said."""

    day: int
    month: int | None = None
    year: int | None = None

    def means(self, day: date) -> bool:
        """Whether that day fits as far as it was said."""
        return self.day == day.day and self.month in (None, day.month) and self.year in (None, day.year)


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day as far as it was said: its weekday (Monday 0), and its date, the likelier reading first."""

    text: str
    weekday: int | None
    readings: tuple[DayReading, ...] = ()


def find_day(text: str) -> tuple[SaidDay, str] | None:
    """The day that a folded line says, and the line without it; None for none, or a range of days."""
    match = _first_date(text)
    if match is None:
        return _weekday_alone(text)
    if _is_of_range(match):
        return None
    name, rest = match["weekday"], _without(match)
    elsewhere = _whole_weekday().search(rest)
    if not name and elsewhere:
        name, rest = elsewhere[0], _without(elsewhere)
    weekday = None
    if name:
        weekday = weekdays()[name]
    return SaidDay(match[0].strip(" ,."), weekday, _readings(match)), rest


def _first_date(text: str) -> re.Match[str] | None:
    """The date in the surest form that the text has."""
    for pattern in _patterns():
        match = pattern.search(text)
        if match:
            return match
    return None


def _is_of_range(match: re.Match[str]) -> bool:
    """Whether it is the first or the last day of a range."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if _RANGE_AFTER.match(after):
        return True
    return bool(_RANGE_BEFORE.search(before)) and not match["weekday"] and not find_name(before)


def _without(match: re.Match[str]) -> str:
    """The text around a match."""
    return f"{match.string[: match.start()]} {match.string[match.end() :]}"


def settle_day(said: SaidDay, days: Sequence[date]) -> date:
    """The one of these days that is meant.

    Raises:
        ValueError: none is, or several could be, or its weekday is another; says so in a sentence.
    """
    if not said.readings:
        return _by_weekday(said, days)
    dates = _dates_meant(said, days)
    if not dates:
        raise _not_in(said, days)
    right_dates = [day for day in dates if said.weekday in (None, day.weekday())]
    if not right_dates:
        raise ValueError(
            phrase(
                '"{day}": {date} is a {weekday}.',
                day=said.text,
                date=date_in_words(dates[0]),
                weekday=weekday(dates[0]),
            )
        )
    likeliest = said.readings[0]
    if sum(map(likeliest.means, right_dates)) > 1:
        raise ValueError(
            phrase('"{day}" could be {dates}; add the month.', day=said.text, dates=_either(right_dates))
        )
    return right_dates[0]


def _dates_meant(said: SaidDay, days: Sequence[date]) -> list[date]:
    """Those of the days that fit any reading, each once, the likelier reading's first."""
    dates: list[date] = []
    for reading in said.readings:
        for day in days:
            if reading.means(day) and day not in dates:
                dates.append(day)
    return dates


def _by_weekday(said: SaidDay, days: Sequence[date]) -> date:
    dates = [day for day in days if day.weekday() == said.weekday]
    if not dates:
        raise _not_in(said, days)
    if len(dates) > 1:
        raise ValueError(
            phrase('"{day}" could be {dates}; write the date.', day=said.text, dates=_either(dates))
        )
    return dates[0]


def _not_in(said: SaidDay, days: Sequence[date]) -> ValueError:
    first_day, last_day = date_in_words(days[0]), date_in_words(days[-1])
    if len(days) == 1:
        return ValueError(
            phrase('"{day}" is not in {only_day}, the only day.', day=said.text, only_day=first_day)
        )
    return ValueError(
        phrase(
            '"{day}" is not in the days {first_day} to {last_day}.',
            day=said.text,
            first_day=first_day,
            last_day=last_day,
        )
    )


def _either(days: Sequence[date]) -> str:
    return join_alternatives([date_in_words(days[0]), date_in_words(days[1])])


def _weekday_alone(text: str) -> tuple[SaidDay, str] | None:
    """A whole name anywhere, or a short one that opens the line or ends it: `So` and `Do` are words too."""
    opening = _opening_weekday().match(text) or _weekday_before_session(text)
    match = opening or _whole_weekday().search(text) or _weekday_behind_time().search(text)
    if match is None:
        return None
    name = match[0].strip(" -*")
    return SaidDay(name, weekdays()[name]), _without(match)


def _readings(match: re.Match[str]) -> tuple[DayReading, ...]:
    parts = match.groupdict()
    day, month, year = int(parts["d"]), parts.get("m"), _year(parts.get("y"))
    if month is None:
        return (DayReading(day),)
    if month in months():
        return (DayReading(day, months()[month], year),)
    usual = DayReading(day, int(month), year)
    if parts.get("sep") != "/":
        return (usual,)
    american = DayReading(int(month), day, year)
    return usual, american


def _year(text: str | None) -> int | None:
    if not text:
        return None
    year = int(text)
    if year < _SHORT_YEAR:
        return _CENTURY + year
    return year


@of_all_languages
def _opening_weekday(_: Language) -> re.Pattern[str]:
    """A weekday that opens a line, whole or short: `So 26.06.`, `- Sat:`."""
    return re.compile(rf"[ *-]{{0,3}}{any_exactly(weekdays())}\b(?=[.,]{{0,2}} ?(?:\d|$|[-:(]))")


def _weekday_before_session(text: str) -> re.Match[str] | None:
    """A short weekday that opens a line with nothing but a session and its time: `Sat Qualifying 9.20am`."""
    match = _short_weekday().match(text)
    if match is None:
        return None
    named = find_name(find_times(text[match.end() :]).rest)
    if named is None or named.others:
        return None
    return match


@of_all_languages
def _short_weekday(_: Language) -> re.Pattern[str]:
    """A weekday's short name of three letters or more: `So` and `Do` are words too."""
    names = [name for name in weekdays() if len(name) >= _FEWEST_LETTERS]
    return re.compile(rf"[ *-]{{0,3}}{any_exactly(names)}\b(?=[.,]{{0,2}} )")


@of_all_languages
def _weekday_behind_time(_: Language) -> re.Pattern[str]:
    """A short weekday behind a time that ends the line but for brackets: `10:58 Sat (15 min)`."""
    return re.compile(rf"(?<=[:.h]\d\d ){any_exactly(weekdays())}\b(?=[.,]? ?(?:\(|$))")


@of_all_languages
def _whole_weekday(_: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_exactly(whole_weekdays())}\b")


@of_all_languages
def _patterns(words: Language) -> tuple[re.Pattern[str], ...]:
    """The surest first. `d` and `y` are figures, `m` a month's name or figure."""
    article, of = any_exactly(folded(words.articles)), any_exactly(folded(words.of))
    endings = any_exactly({ending.lstrip(":") for ending in folded(words.ordinal_endings)})
    # Saturday, Sa., lordag den
    weekday = rf"(?P<weekday>{any_exactly(weekdays())})\b[.,]{{0,2}} ?(?:{article} )?"
    month = rf"(?P<m>{any_exactly(months())})\b"
    # 26th, 26:e, 26.
    nth = rf"(?::?{endings}\b|\.(?!\d))?"
    hour_unit = any_exactly(folded(("h", *words.timetable.clock.hour_marks)))
    no_time = rf"(?!\d|[:.h]\d| ?[ap]\.?m\b| ?{hour_unit}\b)"
    year = r"(?:,? ?(?P<y>(?:19|20)\d\d)\b)?"
    day = r"(?P<d>\d{1,2})"
    forms = (
        # 2021-06-26
        rf"(?:{weekday})?\b(?P<y>\d{{4}})-(?P<m>\d{{2}})-{day}\b",
        # Saturday 26th of June 2021
        rf"(?:{weekday})?\b{day}{nth},? ?(?:{of} )?{month}\.?{year}",
        # Saturday June 26th, 2021
        rf"(?:{weekday})?\b{month}\.? ?{day}{no_time}{nth}{year}",
        # 26/06/2021, 26.06.21
        rf"(?:{weekday})?\b{day}(?P<sep>[./-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}|\d\d)(?![\d:.h]\d|\d)",
        # 26/6
        rf"(?:{weekday})?\b{day}(?P<sep>/)(?P<m>\d{{1,2}})(?![/\d])",
        # 26.06.
        rf"(?:{weekday})?\b{day}\.(?P<m>\d{{1,2}})\.(?!\d)",
        # Sa 26.06
        rf"\b{weekday}{day}\.(?P<m>\d{{1,2}})$",
        # Saturday 26
        rf"\b{weekday}{day}{no_time}{nth}",
    )
    return tuple(re.compile(rf"(?<![\d:.]){form}") for form in forms)
