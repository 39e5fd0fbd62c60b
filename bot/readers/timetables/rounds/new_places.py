"""Where a round is that the season doesn't have yet: its country and clock, as far as a paper says them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.domain.base.phone_text import plain_value
from bot.readers.timetables.rounds.country_words import country_in_any_language
from bot.readers.typed.countries_and_zones import zones

_MAINLAND = {"ES": "Europe/Madrid", "PT": "Europe/Lisbon"}
"""The clock of countries whose circuits are all on the mainland, while their islands keep another."""
_PIECES = re.compile(r" - |[,;|/()–—]")  # Misano World Circuit, Italy; Zolder (Belgium)


@dataclass(frozen=True, slots=True)
class Place:
    """The country (ISO 3166-1 alpha-2) of a venue, and its time zone (IANA)."""

    country: str
    timezone: str


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What a paper says of where a round is: each text empty where it doesn't say."""

    venue: str = ""
    country: str = ""
    timezone: str = ""


def find_place(said: PlaceWords, day: date) -> Place | None:
    """The place, where country and clock are beyond doubt on that day; None where they aren't."""
    country = country_in_any_language(said.country) or _country_in(said.venue)
    if country is None:
        return None
    zone: str | None = plain_value(said.timezone)
    if zone not in _zones_in(country):
        zone = _only_zone(country, day)  # UTC, or the clock of whoever made the paper
    if zone is None:
        return None
    return Place(country, zone)


def venue_name(text: str) -> str:
    """A venue without the country behind it: `Zolder` of `Zolder, Belgium`."""
    pieces = list(_pieces(text))
    while len(pieces) > 1 and country_in_any_language(pieces[-1]):
        pieces.pop()
    if len(pieces) == len(list(_pieces(text))):
        return text.strip()
    return ", ".join(pieces)


def _pieces(text: str) -> Iterator[str]:
    for piece in _PIECES.split(text):
        if piece.strip():
            yield piece.strip()


def _country_in(venue: str) -> str | None:
    """The country in a venue's last piece: of `Zolder, Belgium`, but not of `Belgium` alone."""
    pieces = list(_pieces(venue))
    if len(pieces) == 1:
        return None
    return country_in_any_language(pieces[-1])


def _zones_in(country: str) -> list[str]:
    territories = get_global("zone_territories")
    return sorted(zone for zone, owner in territories.items() if owner == country and zone in zones())


def _only_zone(country: str, day: date) -> str | None:
    """The clock of the whole country on that day; None where it has several."""
    if country in _MAINLAND:
        return _MAINLAND[country]
    zones_there = _zones_in(country)
    if not zones_there or len(_offsets(zones_there, day)) > 1:
        return None
    return zones_there[0]


def _offsets(zone_names: Iterable[str], day: date) -> set[object]:
    noon = datetime.combine(day, time(12), UTC)
    return {noon.astimezone(ZoneInfo(name)).utcoffset() for name in zone_names}
