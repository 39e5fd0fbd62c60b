"""The season's drivers by their names: whole, in part, or with the ending of a case."""

import re
from functools import lru_cache

from bot.readers.releases.people.flat_letters import flat
from bot.readers.releases.people.named_people import Cast, NamedPerson

_LONGEST_ENDING = 3


def whole_drivers(plain_text: str, drivers: tuple[str, ...]) -> list[NamedPerson]:
    """The drivers whose whole names stand in a text as `flat` has it, in its order."""
    pattern = _whole_names(drivers)
    if pattern is None:
        return []
    by_spelling = {flat(driver): driver for driver in drivers}
    people: list[NamedPerson] = []
    for match in pattern.finditer(plain_text):
        driver = by_spelling[match[1]]
        people.append(NamedPerson(driver, match.start(), match.end(), driver, is_owner=bool(match[2])))
    return people


@lru_cache(maxsize=16)
def _whole_names(drivers: tuple[str, ...]) -> re.Pattern[str] | None:
    names = sorted((re.escape(flat(driver)) for driver in drivers if driver.strip()), key=len, reverse=True)
    if not names:
        return None
    return re.compile(
        rf"(?<!\w)({'|'.join(names)})(['’]?s|['’])?(?!\w)"
    )  # Jessica Bäckman, Jessica Bäckman's


def driver_with_ending(plain: str, cast: Cast) -> str | None:
    """The driver whose whole name stands there with the ending of a case: `Tova Ekin`."""
    for driver in cast.drivers:
        ending = plain.removeprefix(flat(driver))
        if ending != plain and ending.isalpha() and len(ending) <= _LONGEST_ENDING:
            return driver
    return None


def part_of_name(plain: str, cast: Cast) -> tuple[str | None, bool]:
    """The driver that a first or last name means, and whether it is written as an owner's (`Noras`)."""
    parts = _parts(cast.drivers)
    own = re.sub(r"['’]$", "", plain)
    for spelling in (own, re.sub(r"['’]?s$", "", own)):
        driver = parts.get(spelling)
        if driver and spelling not in cast.shared:
            return driver, spelling != plain
    return None, False


def is_another_of_that_name(initial: str, surname: str, cast: Cast) -> bool:
    """Whether a flat surname is a driver's, but none of that initial: `A. Bergvall` isn't Jonas Bergvall."""
    namesakes = [driver for driver in cast.drivers if surname in flat(driver).split()[1:]]
    return bool(namesakes) and not any(flat(driver).startswith(initial) for driver in namesakes)


@lru_cache(maxsize=16)
def own_parts(drivers: tuple[str, ...]) -> frozenset[str]:
    """All parts of the drivers' names, as `flat` has them."""
    return frozenset(part for driver in drivers for part in flat(driver).split())


@lru_cache(maxsize=16)
def _parts(drivers: tuple[str, ...]) -> dict[str, str | None]:
    """The driver of each first and last name; None where several have it."""
    driver_of: dict[str, str | None] = {}
    for driver in drivers:
        names = flat(driver).split()
        for part in {*names[:1], *names[-1:]}:
            is_shared = driver_of.get(part, driver) != driver
            if len(part) > 1:
                driver_of[part] = None if is_shared else driver
    return driver_of
