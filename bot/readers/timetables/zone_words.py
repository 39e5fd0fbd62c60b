"""Clocks that a timetable speaks of, where they aren't the venue's own."""

import re
from datetime import datetime, time

from bot.domain.season.round import Round
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, words

EUROPEAN_CLOCKS = words("UTC GMT BST CET CEST EET EEST WET WEST")
_OTHER_CLOCKS = words("EST EDT CST CDT MST MDT PST PDT JST AEST AEDT")


def other_zone(line: str, round_: Round) -> str | None:
    """The abbreviation of a clock that nobody keeps at the venue on the round's days; None for none."""
    match = _any_clock().search(line)
    if match is None:
        return None
    usual = _usual_abbreviations().get(match[0], match[0])
    for day in (round_.first_day, round_.last_day):
        if datetime.combine(day, time(12), round_.zone).tzname() == usual:
            return None
    return match[0]


@of_all_languages
def _usual_abbreviations(language: Language) -> dict[str, str]:
    return dict(language.timetable.clock.zones)


@of_all_languages
def _any_clock(language: Language) -> re.Pattern[str]:
    clocks = (*EUROPEAN_CLOCKS, *_OTHER_CLOCKS, *language.timetable.clock.zones)
    return re.compile(rf"\b{any_exactly(clocks)}\b")  # CET, MESZ
