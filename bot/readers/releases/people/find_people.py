"""The people that a text names: the season's drivers, and whoever else has a full name.

A part of a name means a driver only where it stands alone and is no part of somebody else's full name in
the same text: with "Göran Lindqvist" in it, "Lindqvist" is nobody's.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.readers.releases.people.driver_names import (
    driver_with_ending,
    is_another_of_that_name,
    own_parts,
    part_of_name,
    whole_drivers,
)
from bot.readers.releases.people.flat_letters import flat
from bot.readers.releases.people.named_people import Cast, NamedPerson
from bot.readers.words.all_languages import languages_at_hand, of_release_languages
from bot.readers.words.day_names import release_months, release_weekdays
from bot.readers.words.language import Language
from bot.readers.words.spelling import words

_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞȘŠŢȚŤŪŮŰŲŹŻŽŸ]"
_NAME_PART = rf"{_UPPER}(?:\w|['’.-](?=\w)){{0,30}}"
_PARTICLES = r"(?:(?:von|van|de|der|den|af|da|di|le|la) ){0,2}"
"""They belong to names, whatever language the text is in."""
_ANY_NAME = re.compile(rf"{_NAME_PART}(?: {_PARTICLES}{_NAME_PART}){{0,7}}")
WORD = re.compile(r"[\w'’.-]+")
_MOST_PARTS = 5
"""Parts of a person's name; a longer run of capitals is a heading."""
_INITIAL = re.compile(rf"(?<![\w.])({_UPPER})[\w.]{{0,4}}\. ?$")
"""`A. Bergvall`, `M.A. Bergvall`"""
_LONGEST_INITIALS = 10
_LENGTH_OF_A_WORD = 4
_LENGTH_OF_AN_ABBREVIATION = 3
_LENGTH_OF_A_ROLE = 6
"""Letters of a role that may end another word without being a surname's end: `chefen`, not `boss`."""
ORGANISATIONS = frozenset(
    words("""
        racing motorsport motorsports autosport gt3 gt4 gt gmbh ag ab oy cup series challenge trophy formula
        formel championship competition performance engineering foundation federation club press media event
        grand prix""")
)
"""What stands in the names of teams and series, in any language: who is called so is no person."""
WORDS_OF_TEAMS = frozenset(words("racing motorsport motorsports autosport team scuderia"))
_TEAM_WORDS = frozenset(("team", "scuderia", "écurie", "équipe", "escuderia", "equipo"))
"""What stands before a team's name."""


def find_people(text: str, cast: Cast) -> tuple[NamedPerson, ...]:
    """Everybody that the text names, in its order."""
    return _find_people(text, cast, languages_at_hand())


@lru_cache(maxsize=4096)
def _find_people(text: str, cast: Cast, _: tuple[Language, ...]) -> tuple[NamedPerson, ...]:
    """Remembered, for each of several readers asks it of the same sentences."""
    plain_text = flat(text)
    people = whole_drivers(plain_text, cast.drivers)
    taken = [(person.start, person.end) for person in people]
    for run in _ANY_NAME.finditer(text):
        for start, end in _without(run.start(), run.end(), taken):
            people += _people_of_run(text, plain_text, start, end, cast)
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
        all_words = [flat(word[0]) for word in WORD.finditer(run[0])]
        is_team = not WORDS_OF_TEAMS.isdisjoint(all_words)
        own_names = [word for word in all_words if word not in WORDS_OF_TEAMS and not _is_no_name(word, cast)]
        if is_team and own_names and not set(own_names) <= own_parts(cast.drivers):
            return True
    return False


def find_unknown_names(text: str, cast: Cast) -> Iterator[tuple[int, int, int]]:
    """Where words with capitals begin, and from where to where in them the season's are no names.

    `Winner Svensson` names somebody from `Svensson` on; a sentence's first word may be taken for a name.
    """
    for run in _ANY_NAME.finditer(text):
        all_words = [(run.start() + word.start(), flat(word[0])) for word in WORD.finditer(run[0])]
        if any(_is_of_the_season(plain, cast) for _, plain in all_words):
            continue
        for start, plain in all_words:
            if len(plain) > 1 and plain not in ORGANISATIONS and not _is_no_name(plain, cast):
                yield run.start(), start, run.end()
                break


def _is_of_the_season(plain: str, cast: Cast) -> bool:
    """Whether a word is of our team, series, class, car or venue: `Silver-Wertung`."""
    word = plain.partition("-")[0]
    return word in cast.no_names and word not in cast.shared


def find_names(text: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words, as a name of a person or place is written."""
    return _ANY_NAME.finditer(text)


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


def _people_of_run(text: str, plain_text: str, start: int, end: int, cast: Cast) -> Iterator[NamedPerson]:
    """The people in a run of capitalised words; words that are no names part it."""
    words_of_run = [(start + word.start(), start + word.end()) for word in WORD.finditer(text[start:end])]
    group: list[tuple[int, int]] = []
    is_organisation = False
    for word in words_of_run:
        plain = plain_text[word[0] : word[1]]
        if text[word[0]].islower():  # the `van` of a name
            group += [word] if group else []
        elif plain in _TEAM_WORDS:
            is_organisation = True
            group = []
        elif plain in ORGANISATIONS:
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
    """Whether a capitalised word begins a sentence, is a place's, team's or role's, or has figures (`P3`)."""
    return _looked_up(plain, cast, languages_at_hand())


@lru_cache(maxsize=4096)
def _looked_up(plain: str, cast: Cast, _: tuple[Language, ...]) -> bool:
    """Remembered, for a text has the same words again and again."""
    if plain in own_parts(cast.drivers):
        return False
    has_figures = any(map(str.isdigit, plain))
    return has_figures or plain in cast.no_names or plain in _no_names() or plain.endswith(_role_endings())


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
        owned_by = driver_with_ending(flat(name), cast)
        if owned_by:
            yield NamedPerson(owned_by, start, start + len(name), owned_by, is_owner=True)
            return
        owner = re.search(r"['’]s?$", name)
        yield NamedPerson(re.sub(r"['’]s?$", "", name), start, start + len(name), is_owner=bool(owner))
        return
    initial = _INITIAL.search(text, max(0, start - _LONGEST_INITIALS), start)
    if initial and is_another_of_that_name(flat(initial[1]), flat(name), cast):
        yield NamedPerson(f"{initial[0].strip()} {name}", initial.start(), start + len(name))
        return
    part, is_owner = part_of_name(flat(name), cast)
    if part:
        yield NamedPerson(part, start, start + len(name), part, is_whole=False, is_owner=is_owner)


@of_release_languages
def _role_endings(language: Language) -> tuple[str, ...]:
    """Roles that others are made with: `Stallchefen`, `Chefmechaniker`."""
    roles = [flat(role) for role in language.release.speech.roles]
    return tuple(role for role in roles if len(role) >= _LENGTH_OF_A_ROLE and role.isalpha())


@of_release_languages
def _no_names(language: Language) -> frozenset[str]:
    """What has a capital and is no name: what begins sentences, roles, days and months."""
    speech = language.release.speech
    spellings = (*speech.no_names, *speech.roles, *release_months(), *release_weekdays())
    return frozenset(flat(word) for spelling in spellings for word in spelling.split())
