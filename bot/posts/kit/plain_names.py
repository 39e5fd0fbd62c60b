"""Names in running plain text: given names, a crew of one family, a venue with its article."""

from collections.abc import Sequence

from bot.domain.base.names import fold
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.posts.kit.countries import country_name
from bot.posts.kit.english import listing

_TAKE_THE = ("circuit", "autodrom", "raceway", "speedway", "motorway", "ring", "course", "track")
"""What a venue's name has in it where English says "the" before it."""


def given_names(season: Season, entry: Entry) -> str:
    """`Andreas and Jessica`; whole names where two of the season's drivers share a first one."""
    firsts = [_first(driver) for driver in season.drivers]
    unlike = len(set(firsts)) == len(firsts)
    return listing([_first(driver) for driver in entry.drivers] if unlike else entry.drivers)


def _first(driver: str) -> str:
    return driver.split(maxsplit=1)[0] if driver.split() else driver


def plain_crew_name(entry: Entry) -> str:
    """`Andreas and Jessica Bäckman` for one family, else every name whole."""
    families = {driver.split()[-1] for driver in entry.drivers if len(driver.split()) > 1}
    several = len(entry.drivers) > 1 and all(len(driver.split()) > 1 for driver in entry.drivers)
    if several and len(families) == 1:
        (family,) = families
        return f"{listing([_without(driver, family) for driver in entry.drivers])} {family}"
    return listing(entry.drivers)


def _without(driver: str, family: str) -> str:
    return driver.removesuffix(family).rstrip()


def plain_in_class(entry: Entry) -> str:
    """` in Silver`, or nothing in a series without classes."""
    return f" in {entry.class_name}" if entry.class_name else ""


def at_venue(round_: Round) -> str:
    """`the Misano World Circuit Marco Simoncelli, located near Bologna, Italy`."""
    takes_the = any(word in fold(round_.venue) for word in _TAKE_THE)
    near = f"located near {round_.near}, " if round_.near else ""
    return f"{_the(round_.venue) if takes_the else round_.venue}, {near}{country_name(round_.country)}"


def _the(name: str) -> str:
    return name if fold(name).startswith("the ") else f"the {name}"


def possessive(names: Sequence[str] | str) -> str:
    """`Andreas and Jessica's`."""
    return f"{names if isinstance(names, str) else listing(names)}'s"
