"""Drivers and teams as timing files write them: initials, capitals, last names first."""

from functools import lru_cache

from bot.domain.base.name_spelling import looks_respelled
from bot.domain.base.plain_text import fold


def is_team(name: str, team: str) -> bool:
    """Whether two names of teams have the shorter one's words in common: `Racing One GmbH` is racing one."""
    words, team_words = set(fold(name).split()), set(fold(team).split())
    return bool(words and team_words) and (words <= team_words or team_words <= words)


def is_same_person(name: str, driver: str) -> bool:
    """Whether a file's name is the driver's: `A.Bäckman`, `BÄCKMAN Andreas`, `Andreas Bäckman`."""
    words, driver_words = _name_words(name), _name_words(driver)
    if sorted(words) == sorted(driver_words):
        return True
    if not words or not driver_words or words[1:] != driver_words[1:] or len(words) == 1:
        return False
    return _begins_with_initial(name) and driver_words[0].startswith(words[0])


def _begins_with_initial(name: str) -> bool:
    """Whether the first word is one letter, which may fold to two: `Þ.Żółkeanu`."""
    first, *_ = name.replace(".", " ").split()
    return len(first) == 1


def may_be_same_person(name: str, driver: str) -> bool:
    """Whether a name in a car of our number may be the driver's: spelt otherwise, or the last one alone."""
    if is_same_person(name, driver) or looks_respelled(name, driver):
        return True
    words, driver_words = _name_words(name), _name_words(driver)
    return bool(words) and words == driver_words[-len(words) :]


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """The name's folded words, kept: a season's lists ask for the same names again and again."""
    return tuple(fold(name.replace(".", " ").replace(",", " ")).split())
