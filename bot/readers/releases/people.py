"""The people that a text names: the season's drivers, and whoever has a name."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞȘŠŢȚŤŪŮŰŲŹŻŽŸ]"
_NAME_PART = rf"{_UPPER}(?:\w|['’.-](?=\w)){{0,30}}"
_PARTICLES = r"(?:(?:von|van|de|der|den|af|da|di|le|la) ){0,2}"
"""They belong to names, whatever language the text is in."""
NAME = rf"{_NAME_PART}(?: {_PARTICLES}{_NAME_PART}){{0,3}}"
"""The pattern of a person's name: `Anna Berg`, `Max van der Berg`."""
_ANY_NAME = re.compile(rf"{_NAME_PART}(?: {_PARTICLES}{_NAME_PART}){{0,7}}")


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A driver's name at `start` to `end`."""

    driver: str
    start: int
    end: int


def find_drivers(text: str, drivers: Sequence[str]) -> list[NamedPerson]:
    """The season's drivers by their whole names, or by a part that only one of them has."""
    pattern, drivers_by_spelling = _spellings(tuple(drivers))
    if pattern is None:
        return []
    matches = pattern.finditer(flat(text))
    return [NamedPerson(drivers_by_spelling[match[1]], match.start(), match.end()) for match in matches]


def driver_meant(name: str | None, drivers: Sequence[str]) -> str | None:
    """The one driver that a written name means; None for nobody of the season, or several."""
    named_drivers = {person.driver for person in find_drivers(name or "", drivers)}
    if len(named_drivers) != 1:
        return None
    return named_drivers.pop()


def find_names(text: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words, as a name of a person or place is written."""
    return _ANY_NAME.finditer(text)


def flat(text: str) -> str:
    """The text in small letters without accents, of the same length."""
    return "".join(map(_base, text))


def _base(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[:1].casefold()
    if len(base) != 1:
        return character
    return base


@lru_cache(maxsize=16)
def _spellings(drivers: tuple[str, ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """The pattern of all names that mean one driver, and whom each means; None without any."""
    driver_of: dict[str, str] = {}
    shared: set[str] = set()
    for driver in drivers:
        for spelling in _spellings_of(driver):
            if driver_of.setdefault(spelling, driver) != driver:
                shared.add(spelling)
    known = {spelling: driver for spelling, driver in driver_of.items() if spelling not in shared}
    if not known:
        return None, known
    names = sorted(map(re.escape, known), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(names)})(?:['’]?s|['’])?(?!\w)"), known  # Jessica, Jessica's


def _spellings_of(driver: str) -> set[str]:
    """The whole name, the first name and the last, flat."""
    parts = flat(driver).split()
    if not parts:
        return set()
    spellings = {flat(driver)}
    for part in (parts[0], parts[-1]):
        if len(part) > 1:
            spellings.add(part)
    return spellings
