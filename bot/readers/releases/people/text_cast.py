"""Who a release may name: the season's drivers, and whose names they share with somebody else in the text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.readers.releases.people.driver_names import own_parts
from bot.readers.releases.people.find_people import ORGANISATIONS, WORD, WORDS_OF_TEAMS, find_strangers
from bot.readers.releases.people.flat_letters import flat
from bot.readers.releases.people.named_people import Cast, NamedPerson

_LENGTH_OF_A_WORD = 4
_WORDS_OF_A_TITLE = 4
_WORDS_OF_A_HEADING = 8


def cast_of(text: str, drivers: Sequence[str], others: Iterable[str] = (), team: str = "") -> Cast:
    """The cast of a text; `others` are the names of the season's team, series, cars, rounds and classes."""
    families = frozenset(WORD.findall(flat(team))) - ORGANISATIONS - WORDS_OF_TEAMS
    no_names = {word for name in others for word in WORD.findall(flat(name))}
    cast = Cast(tuple(drivers), frozenset(no_names), families=families)
    parts: set[str] = set()
    for line in text.splitlines():
        if not _is_in_title_case(line):
            for person in find_strangers(line, cast):
                if not _is_surname_in_heading(person, line, cast):
                    parts |= set(flat(person.name).split())
    shared = frozenset(parts & own_parts(cast.drivers))
    if not shared:  # whom this cast has found in the text's lines is remembered
        return cast
    return replace(cast, shared=shared)


def _is_surname_in_heading(person: NamedPerson, line: str, cast: Cast) -> bool:
    """Whether a full name in a heading is a driver's last name and a verb: `EK CONQUERS SPA`."""
    surnames = {flat(driver).split()[-1] for driver in cast.drivers if driver.strip()}
    is_heading = line.rstrip()[-1] not in '.!?:,”"»' and len(line.split()) <= _WORDS_OF_A_HEADING
    return is_heading and person.start == 0 and flat(person.name).split()[0] in surnames


def _is_in_title_case(line: str) -> bool:
    """Whether it is a heading in which every word of weight has a capital: `Erik Wins Again At Spa`."""
    all_words = line.split()
    long_words = [word for word in all_words if len(word) >= _LENGTH_OF_A_WORD]
    small_words = [word for word in long_words if word[0].islower()]
    return len(all_words) >= _WORDS_OF_A_TITLE and not small_words and line.rstrip()[-1] not in '.!?”"»'
