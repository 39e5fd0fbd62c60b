"""Clocks that a timetable speaks of, where they aren't the venue's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.languages.catalogue import phrase
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, folded, words

EUROPEAN_CLOCKS = words("UTC GMT BST CET CEST EET EEST WET WEST")
_OTHER_CLOCKS = words("EST EDT CST CDT MST MDT PST PDT JST AEST AEDT")
_AMERICAN_LETTERS = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
_AMERICAN_CLOCK = re.compile(
    r"""
    (?: (?:\d|[ap]\.?m\.?)\ ?\(?             # 2:05 p.m. ET
      | \btimes?\b(?:\ are)?(?:\ in)?:?\ \(?   # all times ET
      | \( )                                # (ET)
    (?P<behind> ET|CT|MT|PT )\b
    | \b(?P<before> ET|CT|MT|PT )\ times?\b    # ET times
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class ForeignClock:
    """A clock that nobody keeps at the venue, as it was called; `zone` None where that could be several."""

    name: str
    zone: ZoneInfo | None = None


def foreign_clock(line: str, round_: Round) -> ForeignClock | None:
    """The clock that a line speaks of, unless it runs like the venue's on the round's days; None for none."""
    match = _any_clock().search(line)
    if match and not _is_kept(match[0], round_):
        return ForeignClock(match[0])
    for clock in _clocks_in_words(line):
        if clock.zone and not _runs_like_the_venues(clock.zone, round_):
            return clock
    return None


def _is_kept(abbreviation: str, round_: Round) -> bool:
    usual = _usual_abbreviations().get(abbreviation, abbreviation)
    return any(_noon(day, round_.zone).tzname() == usual for day in _days(round_))


def _clocks_in_words(line: str) -> Iterator[ForeignClock]:
    """Whose clock the line says its times are on: `UK time`, `orari italiani`, `2:05 p.m. ET`."""
    american = _AMERICAN_CLOCK.search(line)
    if american:
        letters = american["behind"] or american["before"]
        if letters.isupper():
            yield ForeignClock(letters, ZoneInfo(_AMERICAN_LETTERS[letters]))
    match = _clock_in_words().search(fold(line))
    if match:
        place = match["before"] or match["behind"]
        yield ForeignClock(phrase("{place} time", place=_as_written(place, line)), ZoneInfo(_places()[place]))


def _as_written(place: str, line: str) -> str:
    """The folded word in the line's own letters."""
    for word in re.findall(r"[^\W\d_]+", line):
        if fold(word) == place:
            return str(word)
    return place


def _runs_like_the_venues(zone: ZoneInfo, round_: Round) -> bool:
    """Whether both show the same time on the round's days: Swedish time in Belgium is no other clock."""
    return all(_noon(day, zone).utcoffset() == _noon(day, round_.zone).utcoffset() for day in _days(round_))


def _days(round_: Round) -> tuple[date, date]:
    return round_.first_day, round_.last_day


def _noon(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(12), zone)


@of_all_languages
def _usual_abbreviations(language: Language) -> dict[str, str]:
    return dict(language.timetable.clock.zones)


@of_all_languages
def _any_clock(language: Language) -> re.Pattern[str]:
    clocks = (*EUROPEAN_CLOCKS, *_OTHER_CLOCKS, *language.timetable.clock.zones)
    return re.compile(rf"\b{any_exactly(clocks)}\b")  # CET, MESZ


@of_all_languages
def _places(language: Language) -> dict[str, str]:
    return {fold(word): zone for word, zone in language.timetable.clock.places.items()}


@of_all_languages
def _clock_in_words(language: Language) -> re.Pattern[str]:
    clock = language.timetable.clock
    nouns, places = any_exactly(folded(clock.clock_nouns)), any_exactly(folded(clock.places))
    return re.compile(
        rf"\b(?P<before>{places})[ -]{nouns}\b"  # UK time, svensk tid
        rf"|\b{nouns}[: -]{{1,2}}(?P<behind>{places})\b"  # all times are Eastern, orari italiani
    )
