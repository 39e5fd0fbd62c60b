"""Clocks that a timetable speaks of, where they aren't the venue's own."""

import re
from datetime import datetime, time

from bot.domain.season.round import Round
from bot.readers.timetables.vocabulary import CLOCKS

_ZONES = re.compile(rf"\b(?:{'|'.join(sorted(CLOCKS))})\b")
_GERMAN = {"MEZ": "CET", "MESZ": "CEST"}


def other_zone(words: str, round_: Round) -> str | None:
    """The abbreviation of a clock that nobody keeps at the venue on the round's days; None for none."""
    match = _ZONES.search(words)
    if match is None:
        return None
    kept = {
        datetime.combine(day, time(12), round_.zone).tzname() for day in (round_.first_day, round_.last_day)
    }
    return None if _GERMAN.get(match[0], match[0]) in kept else match[0]
