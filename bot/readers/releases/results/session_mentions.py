"""The sessions that a text names: `Qualifying 1 (Q1)`, `andra kvalet`, `R2`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.season.session_kinds import NumberedKind, SessionKind, among_held, kind_of_session
from bot.readers.words.all_languages import languages_at_hand, numbers, of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

_NUMBERED_IN_WORDS = 3
"""Sessions of a kind that are told apart in words: `third`."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3}
_ONLY_IF_HELD = (SessionKind.SEMIFINAL, SessionKind.FINAL, SessionKind.STAGE)
"""Words of these kinds mean many other things: `the final lap`, `at this stage`."""
_LONGEST_POSSESSIVE = 12
_SHORT_PRACTICE = re.compile(
    r"""
    (?P<fp>[Pp])(?P<after>[1-3])
    (?= \ ?(?: [:=]                     # P1: 20th
            | [|–—-](?!\ ?[Pp]\d) ) )   # P1 | 20th, but not P1 | P2
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Sessions named in a text at `start` to `end`, by their keys (`race` where no number was said).

    `sure` is False where only the day was said, as in "Sunday's race".
    """

    keys: tuple[str, ...]
    start: int
    end: int
    sure: bool = True


def find_sessions(text: str, held: Sequence[str] = ()) -> list[Mention]:
    """The sessions that the text names, in its order.

    `held` are the season's session keys: with two races and no more, the first is Saturday's.
    """
    return list(_find_sessions(text, tuple(held), languages_at_hand()))


@lru_cache(maxsize=4096)
def _find_sessions(text: str, held: tuple[str, ...], _: tuple[Language, ...]) -> tuple[Mention, ...]:
    """Remembered, for each of several readers asks it of the same texts."""
    mentions = [*_by_day(text, held), *_short_practice(text), *_named(text, held)]
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


@lru_cache(maxsize=64)
def _kinds_of(held: tuple[str, ...]) -> frozenset[SessionKind]:
    return frozenset(kind_of_session(key).kind for key in held)


@lru_cache(maxsize=64)
def _races_of(held: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in held if kind_of_session(key).kind.is_race)


def _named(text: str, held: tuple[str, ...]) -> Iterator[Mention]:
    pattern, kinds = _session_pattern()
    held_kinds = _kinds_of(held)
    for match in pattern.finditer(text):
        kind = among_held(_kind_of(match, kinds), held_kinds)
        if kind in _ONLY_IF_HELD and kind not in held_kinds:
            continue
        lead = text[max(0, match.start() - _LONGEST_POSSESSIVE) : match.start()]
        if match["before"] and _possessive().search(lead):
            continue  # her first race ever
        figures = [_number(match["after"] or match["before"])]
        if match["more"]:
            figures.append(match["more"])
        keys = tuple(_key(NumberedKind(kind, figure), held) for figure in figures)
        yield Mention(keys, match.start(), match.end())


@of_release_languages
def _possessive(words: Language) -> re.Pattern[str]:
    speech = words.release.speech
    owners = [word for word in (*speech.third_person, *speech.first_person) if len(word) > 1]
    return re.compile(rf"\b{any_of(owners)} $", re.IGNORECASE)


def _kind_of(match: re.Match[str], kinds: Sequence[SessionKind]) -> SessionKind:
    """The kind of session whose group took part."""
    return next(kind for kind in kinds if match[kind])


def _key(session: NumberedKind, held: Sequence[str]) -> str:
    """The season's own key for it, such as `sprint_race_1`, or else the usual one."""
    usual = f"{session.kind}{session.number}"
    if usual in held:
        return usual
    for key in held:
        if kind_of_session(key) == session:
            return key
    return usual


def _number(numeral: str | None) -> str:
    """The figure of `2`, `2:a`, `second` or `II`; empty where no number was said."""
    if numeral is None:
        return ""
    figure = re.match(r"\d", numeral)
    if figure:
        return figure[0]
    return str(_session_numbers()[numeral.casefold()])


def _short_practice(text: str) -> Iterator[Mention]:
    """`P1: 20th` at the beginning of a line; elsewhere P1 is a position."""
    match = _SHORT_PRACTICE.match(text)
    if match:
        yield Mention((f"fp{match['after']}",), 0, match.end())


def _by_day(text: str, held: tuple[str, ...]) -> Iterator[Mention]:
    races = _races_of(held)
    if len(races) != 2:  # noqa: PLR2004 - one race each day
        return
    for match in _race_of_a_day().finditer(text):
        key = races[1]
        if match["saturday"]:
            key = races[0]
        yield Mention((key,), match.start(), match.end(), sure=False)


def _ordinals(words: Language) -> dict[str, int]:
    openings = dict.fromkeys(words.release.sessions.opening, 1)
    return numbers(words.ordinals[:_NUMBERED_IN_WORDS]) | openings


def _cardinals(words: Language) -> dict[str, int]:
    return numbers(words.cardinals) | _ROMAN


@of_release_languages
def _session_numbers(words: Language) -> dict[str, int]:
    """The number of each word before or behind a session."""
    return _ordinals(words) | _cardinals(words)


@of_release_languages
def _session_pattern(words: Language) -> tuple[re.Pattern[str], tuple[SessionKind, ...]]:
    """The pattern of a named session, with a group for each kind of session; and the kinds."""
    kinds = words.release.sessions.names
    groups = [f"(?P<{kind}>{_names(words, kind)})" for kind in kinds]
    endings = any_of(words.ordinal_endings)
    figure = rf"[1-9](?![\d:.,]?\d|{endings}\b|[a-z])"  # 2, but not 20, 2:18 or 2nd
    conjunction = rf"\ ?(?:&|\+|/|{any_of(words.conjunctions)})\ ?"
    letters = words.release.sessions.letters
    key = any_of({**letters, **dict.fromkeys(letters.values(), "")})
    pattern = rf"""
        (?<![\w-])
        (?:
          (?P<before> {any_of(_ordinals(words))} | [1-3]{endings} )\   # second, 2:a
          (?: {any_of(words.release.sessions.adjectives)}\  )?         # the second free practice
        )?
        (?: {"|".join(groups)} ) (?![^\W\d]) {_no_session(words)}     # race, lopp, R2
        (?:
          \ ?[-\#]?\ ? (?P<after> (?<!\d){figure} | \b{any_of(_cardinals(words))}\b )  # Race #2, race two
          (?: {conjunction} (?P<more> {figure} ) )?                   # Qualifying 1 & 2
        )?
        (?: \ ?\( {key}\ ?\d (?: {conjunction} (?:{key})?\ ?\d )? \) )?  # Qualifying 1 (Q1)
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE), tuple(kinds)


def _names(words: Language, kind: SessionKind) -> str:
    """What a kind of session is called; letters only before a figure, as in `R2`."""
    names = any_of(words.release.sessions.names[kind])
    letters = [letter for letter, meant in words.release.sessions.letters.items() if meant is kind]
    return rf"{names}|{any_of(letters)}(?=[\ -]?\d)"


def _no_session(words: Language) -> str:
    """What may not stand behind a session's name: the race `weekend`."""
    return rf"(?! \ ?(?: {any_of(words.release.sessions.no_sessions)} | s\b ) )"


@of_release_languages
def _race_of_a_day(words: Language) -> re.Pattern[str]:
    sessions = words.release.sessions
    pattern = rf"""
        \b(?: (?P<saturday> {any_of(sessions.saturdays)} )    # Saturday's
           | (?P<sunday> {any_of(sessions.sundays)} ) )        # söndagens
        (?: \ {any_of(sessions.day_adjectives)} )?             # Sunday's rainy race
        \ {any_of(sessions.day_races)}\b {_no_session(words)}  # race, but not race weekend
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)
