"""What people call a session, and what other words stand beside it."""

import re
from dataclasses import dataclass

from bot.domain.base.plain_text import fold
from bot.domain.season.session_kinds import SessionKind
from bot.readers.timetables.zone_words import EUROPEAN_CLOCKS
from bot.readers.words.all_languages import numbers, of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, by_folded_spelling, folded

_NUMBERED_IN_WORDS = 3
"""Sessions of a kind that are told apart in words: `third`."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class NamedSession:
    """What a text calls a session: its usual key (`fp1`, `race`); and the words beside it, but noise.

    `is_main_race` where it is called by the whole weekend: `Grand Prix`.
    """

    key: str
    others: tuple[str, ...]
    is_main_race: bool = False


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The folded words around sessions: what each means, and the pattern of a session among others."""

    phrases: dict[str, str]
    letters: dict[str, SessionKind]
    numbers: dict[str, int]
    noise: frozenset[str]
    main_races: tuple[str, ...]
    pattern: re.Pattern[str]


def words_of(text: str) -> list[str]:
    """The words and figures of a folded text."""
    return re.findall(r"[^\W_]+", text)


def find_name(text: str) -> NamedSession | None:
    """The one session that a folded text names; None when it names none, or several."""
    plain = " ".join(words_of(text))
    matches = list(_vocabulary().pattern.finditer(plain))
    keys = {_key(match) for match in matches}
    for key in tuple(keys):
        if key[-1].isdigit():
            keys.discard(key.rstrip("0123456789"))  # "Qualifying (Q1)" is Q1
    if not keys:
        return _main_race(plain)
    if len(keys) != 1:
        return None
    beside = _vocabulary().pattern.sub(_left_over, plain)
    return NamedSession(keys.pop(), tuple(meaningful(beside)))


def _main_race(plain: str) -> NamedSession | None:
    """The race of a weekend that is called by it alone: `Belgian Grand Prix`."""
    for name in _vocabulary().main_races:
        before, found, behind = f" {plain} ".partition(f" {name} ")
        if found:
            others = tuple(meaningful(f"{before} {behind}"))
            return NamedSession(SessionKind.RACE.value, others, is_main_race=True)
    return None


def _key(match: re.Match[str]) -> str:
    """`q2` for `Qualifying 2`, `second qualifying` and `Q2`."""
    number = _number(match["number"] or match["after"] or match["nth"] or match["before"])
    if match["letters"]:
        return f"{_vocabulary().letters[match['letters']]}{number}"
    return f"{_vocabulary().phrases[match['phrase']]}{number}"


def _left_over(match: re.Match[str]) -> str:
    """What of a session's words isn't its own: in `GT 4 Race 1` the 4 is no number of the race's."""
    if match["before"] and match["after"]:
        return f" {match['before']} "
    return " "


def meaningful(text: str) -> list[str]:
    """The words of a folded text that could be a name."""
    return [word for word in words_of(text) if word not in _vocabulary().noise]


def _number(numeral: str | None) -> str:
    """The figures of `2`, `2nd`, `second` or `II`; empty where no number was said."""
    if not numeral:
        return ""
    figures = re.match(r"\d+", numeral)
    if figures:
        return str(int(figures[0]))
    return str(_vocabulary().numbers[numeral])


@of_all_languages
def _vocabulary(words: Language) -> _Vocabulary:
    timetable = words.timetable
    return _Vocabulary(
        phrases=_keys_by_name(words),
        letters=dict(timetable.short_sessions),
        numbers=_ROMAN | _numerals(words),
        noise=_noise(words),
        main_races=folded(timetable.main_races),
        pattern=_session_pattern(words),
    )


def _noise(words: Language) -> frozenset[str]:
    timetable = words.timetable
    spellings = (*timetable.noise, *timetable.channels, *EUROPEAN_CLOCKS, *timetable.clock.zones)
    return frozenset(folded(spellings))


@of_all_languages
def _broadcast(words: Language) -> re.Pattern[str]:
    timetable = words.timetable
    any_word = any_exactly(folded((*timetable.channels, *timetable.broadcasts)))
    pattern = rf"""
        [(\[] [^()\[\]]{{0,40}} \b(?:{any_word}|tv\d{{1,2}})\b [^()\[\]]{{0,40}} [)\]]  # (Sky Sports F1)
        | (?:\ -|,)\ {any_exactly(folded(timetable.broadcasts))}\b [^,;()]{{0,60}} $    # , live on TV 12
        """
    return re.compile(pattern, re.VERBOSE)


def without_channel(label: str) -> str:
    """A folded label without what says where it is broadcast, unless that names a session."""
    return _broadcast().sub(lambda match: match[0] if find_name(match[0]) else " ", label)


def _keys_by_name(words: Language) -> dict[str, str]:
    """The key, without a number, of the session that each folded name means."""
    kinds = by_folded_spelling(words.timetable.sessions)
    own_keys = by_folded_spelling(words.timetable.own_sessions)
    return {**{name: kind.value for name, kind in kinds.items()}, **own_keys}


def _numerals(words: Language) -> dict[str, int]:
    """The numbers of sessions in words: `first`, `one`."""
    by_word = numbers(words.ordinals[:_NUMBERED_IN_WORDS]) | numbers(words.cardinals)
    return {fold(word): number for word, number in by_word.items()}


def _session_pattern(words: Language) -> re.Pattern[str]:
    timetable = words.timetable
    numerals = _numerals(words)
    endings = any_exactly(ending.lstrip(":") for ending in folded(words.ordinal_endings))
    names, number_words = any_exactly(_keys_by_name(words)), any_exactly(folded(timetable.number_words))
    pattern = rf"""
        (?<!\w)
        (?: (?P<before> \d{endings}? | {any_exactly(numerals)} )\               # 2nd, second
            (?: {number_words}\  (?: \w{{1,3}}\  )? )? )?                         # seance de
        (?:
          (?P<phrase> {names} )                                                 # practice, fria traning
          (?: \ ? (?: {number_words}\  )?                                       # session, nr
              (?P<after> \d{{1,2}} | {any_exactly(_ROMAN | numerals)} ) (?!\w)  # 2, II, two
            | \ (?P<nth> \d{endings} | {any_exactly(numerals)} )\  {number_words} (?!\w) )?  # 1ere seance
        | (?P<letters> {any_exactly(timetable.short_sessions)} )\ ?(?P<number> \d{{1,2}} )  # Q2
        )
        (?!\w)
        """
    return re.compile(pattern, re.VERBOSE)
