"""The people that a text names: the season's drivers, and whoever else has a full name.

A part of a name means a driver only where it stands alone and is no part of somebody else's full name in
the same text: with "Göran Lindqvist" in it, "Lindqvist" is nobody's.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.readers.words.all_languages import languages_at_hand, of_release_languages
from bot.readers.words.day_names import release_months, release_weekdays
from bot.readers.words.language import Language
from bot.readers.words.spelling import words

_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞȘŠŢȚŤŪŮŰŲŹŻŽŸ]"
_NAME_PART = rf"{_UPPER}(?:\w|['’.-](?=\w)){{0,30}}"
_PARTICLES = r"(?:(?:von|van|de|der|den|af|da|di|le|la) ){0,2}"
"""They belong to names, whatever language the text is in."""
_ANY_NAME = re.compile(rf"{_NAME_PART}(?: {_PARTICLES}{_NAME_PART}){{0,7}}")
_WORD = re.compile(r"[\w'’.-]+")
_MOST_PARTS = 5
"""Parts of a person's name; a longer run of capitals is a heading."""
_LENGTH_OF_A_WORD = 4
_LONGEST_ENDING = 3
_LENGTH_OF_AN_ABBREVIATION = 3
_WORDS_OF_A_TITLE = 4
_WORDS_OF_A_HEADING = 8
_ORGANISATIONS = frozenset(
    words("""
        racing motorsport motorsports autosport gt3 gt4 gt gmbh ag ab oy cup series challenge trophy formula
        formel championship competition performance engineering foundation federation club press media event
        grand prix""")
)
"""What stands in the names of teams and series, in any language: who is called so is no person."""
_OF_TEAMS = frozenset(words("racing motorsport motorsports autosport team scuderia"))
_TEAM_WORDS = frozenset(("team", "scuderia", "écurie", "équipe", "escuderia", "equipo"))
"""What stands before a team's name."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody named at `start` to `end`.

    `driver` is the season's driver that this is, None for others; `is_whole` False for a part of a name;
    `is_owner` in `Jessica's`, where somebody or something of theirs is meant.
    """

    name: str
    start: int
    end: int
    driver: str | None = None
    is_whole: bool = True
    is_owner: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Who a release may name.

    `no_names` are flat words of teams, cars and places that are no person's; `shared` are flat parts of
    drivers' names that somebody else in the text has too. `families` are flat words of the own team's name:
    with a first name before it, it is the owner's.
    """

    drivers: tuple[str, ...]
    no_names: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()


def cast_of(text: str, drivers: Sequence[str], others: Iterable[str] = (), team: str = "") -> Cast:
    """The cast of a text; `others` are the names of the season's team, series, cars, rounds and classes."""
    families = frozenset(_WORD.findall(flat(team))) - _ORGANISATIONS - _OF_TEAMS
    no_names = {word for name in others for word in _WORD.findall(flat(name))}
    cast = Cast(tuple(drivers), frozenset(no_names), families=families)
    parts: set[str] = set()
    for line in text.splitlines():
        if not _is_in_title_case(line):
            for person in find_strangers(line, cast):
                if not _is_surname_in_heading(person, line, cast):
                    parts |= set(flat(person.name).split())
    return replace(cast, shared=frozenset(parts & _own_parts(cast.drivers)))


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


def find_people(text: str, cast: Cast) -> tuple[NamedPerson, ...]:
    """Everybody that the text names, in its order."""
    return _find_people(text, cast, languages_at_hand())


@lru_cache(maxsize=4096)
def _find_people(text: str, cast: Cast, _: tuple[Language, ...]) -> tuple[NamedPerson, ...]:
    """Remembered, for each of several readers asks it of the same sentences."""
    people = _whole_drivers(text, cast.drivers)
    taken = [(person.start, person.end) for person in people]
    for run in _ANY_NAME.finditer(text):
        for start, end in _without(run.start(), run.end(), taken):
            people += _people_of_run(text, start, end, cast)
    return tuple(sorted(people, key=lambda person: person.start))


def find_drivers(text: str, cast: Cast) -> list[NamedPerson]:
    """The season's drivers by their whole names, or by a part that only one person has."""
    return [person for person in find_people(text, cast) if person.driver]


def find_strangers(text: str, cast: Cast) -> list[NamedPerson]:
    """Everybody with a full name who is no driver of the season."""
    return [person for person in find_people(text, cast) if person.driver is None]


def names_other_team(text: str, cast: Cast) -> bool:
    """Whether a team is named that isn't the season's: `Falcon Racing`."""
    for run in _ANY_NAME.finditer(text):
        all_words = [flat(word[0]) for word in _WORD.finditer(run[0])]
        is_team = not _OF_TEAMS.isdisjoint(all_words)
        own_names = [word for word in all_words if word not in _OF_TEAMS and not _is_no_name(word, cast)]
        if is_team and own_names and not set(own_names) <= _own_parts(cast.drivers):
            return True
    return False


def find_names(text: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words, as a name of a person or place is written."""
    return _ANY_NAME.finditer(text)


def _whole_drivers(text: str, drivers: tuple[str, ...]) -> list[NamedPerson]:
    pattern = _whole_names(drivers)
    if pattern is None:
        return []
    by_spelling = {flat(driver): driver for driver in drivers}
    people: list[NamedPerson] = []
    for match in pattern.finditer(flat(text)):
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


def _without(start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts of a run that are no whole driver's name."""
    for taken_start, taken_end in taken:
        if taken_end <= start or end <= taken_start:
            continue
        if start < taken_start:
            yield start, taken_start
        start = max(start, taken_end)
    if start < end:
        yield start, end


def _people_of_run(text: str, start: int, end: int, cast: Cast) -> Iterator[NamedPerson]:
    """The people in a run of capitalised words; words that are no names part it."""
    words_of_run = [(start + word.start(), start + word.end()) for word in _WORD.finditer(text[start:end])]
    group: list[tuple[int, int]] = []
    is_organisation = False
    for word in words_of_run:
        plain = flat(text[word[0] : word[1]])
        if text[word[0]].islower():  # the `van` of a name
            group += [word] if group else []
        elif plain in _TEAM_WORDS:
            is_organisation = True
            group = []
        elif plain in _ORGANISATIONS:
            is_organisation = False
            group = []
        elif plain in cast.families and len(group) == 1:  # Aldo Ferrero, of Scuderia Ferrero
            group.append(word)
        elif _is_no_name(plain, cast) or _is_abbreviation(text, word, start, end):
            yield from _person(text, group, cast, is_organisation=is_organisation)
            is_organisation = False
            group = []
        else:
            group.append(word)
    yield from _person(text, group, cast, is_organisation=is_organisation)


def _is_no_name(plain: str, cast: Cast) -> bool:
    """Whether a capitalised word begins a sentence, or is a place's, a team's or a role's."""
    if plain in _own_parts(cast.drivers):
        return False
    return plain in cast.no_names or plain in _no_names()


def _is_abbreviation(text: str, word: tuple[int, int], start: int, end: int) -> bool:
    """Whether a word is in capitals as those beside it aren't: `Jessica DNF`."""
    letters = text[word[0] : word[1]]
    is_short = _LENGTH_OF_AN_ABBREVIATION <= len(letters) <= _LENGTH_OF_A_WORD
    return is_short and letters.isupper() and not text[start:end].isupper()


def _person(
    text: str, group: Sequence[tuple[int, int]], cast: Cast, *, is_organisation: bool
) -> Iterator[NamedPerson]:
    """Who a group of words names: a driver by a part of the name, or somebody by a full one."""
    if not group or is_organisation or len(group) > _MOST_PARTS:
        return
    start, end = group[0][0], group[-1][1]
    name = text[start:end].rstrip(".")
    if len(group) > 1:
        owned_by = _driver_with_ending(flat(name), cast)
        if owned_by:
            yield NamedPerson(owned_by, start, start + len(name), owned_by, is_owner=True)
            return
        owner = re.search(r"['’]s?$", name)
        yield NamedPerson(re.sub(r"['’]s?$", "", name), start, start + len(name), is_owner=bool(owner))
        return
    part, is_owner = _part_of_name(flat(name), cast)
    if part:
        yield NamedPerson(part, start, start + len(name), part, is_whole=False, is_owner=is_owner)


def _driver_with_ending(plain: str, cast: Cast) -> str | None:
    """The driver whose whole name stands there with the ending of a case: `Tova Ekin`."""
    for driver in cast.drivers:
        ending = plain.removeprefix(flat(driver))
        if ending != plain and ending.isalpha() and len(ending) <= _LONGEST_ENDING:
            return driver
    return None


def _part_of_name(plain: str, cast: Cast) -> tuple[str | None, bool]:
    """The driver that a first or last name means, and whether it is written as an owner's (`Noras`)."""
    parts = _parts(cast.drivers)
    own = re.sub(r"['’]$", "", plain)
    for spelling in (own, re.sub(r"['’]?s$", "", own)):
        driver = parts.get(spelling)
        if driver and spelling not in cast.shared:
            return driver, spelling != plain
    return None, False


@lru_cache(maxsize=16)
def _own_parts(drivers: tuple[str, ...]) -> frozenset[str]:
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


@of_release_languages
def _no_names(language: Language) -> frozenset[str]:
    """What has a capital and is no name: what begins sentences, roles, days and months."""
    speech = language.release.speech
    spellings = (*speech.no_names, *speech.roles, *release_months(), *release_weekdays())
    return frozenset(flat(word) for spelling in spellings for word in spelling.split())


def flat(text: str) -> str:
    """The text in small letters without accents, of the same length."""
    return text.translate(_BASES)


class _Bases(dict[int, str]):
    """The small letter without accent of each letter, found when it is first asked for."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character)[:1].casefold()
        if len(base) != 1:
            base = character
        self[code] = base
        return base


_BASES = _Bases()
