"""Positions and how a session ended: `24th place`, `P20`, `20:e plats`, `bröt`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.releases.release import Fact
from bot.domain.results.result import HIGHEST_POSITION, Status
from bot.readers.releases.results.blanks import BLANK
from bot.readers.releases.results.scopes import Scopes, scopes_of
from bot.readers.words.all_languages import numbers, of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import NOTHING, any_of

_LONGEST_NUMBERED = 10
"""Characters before a figure in which it is said to be a car's number."""
_BEHIND_A_SESSION = rf"(?: (?<={BLANK}:\ ) | (?<={BLANK}\ [–—-]\ ) )"
"""Sessions are blanked out before positions are looked for."""


class Form(Enum):
    """How a position is written: so that nothing else can be meant, as an ordinal, as a mere figure."""

    NAMED = auto()
    ORDINAL = auto()
    FIGURE = auto()


@dataclass(frozen=True, slots=True)
class Placing:
    """A position or status in a text at `start` to `end`; `scope` is what it counts in, if that is said.

    `is_verb` where a verb says it alone: `won`.
    """

    value: int | Status
    start: int
    end: int
    form: Form = Form.NAMED
    scope: Fact | None = None
    is_verb: bool = False


def find_placings(text: str, classes: Sequence[str] = ()) -> list[Placing]:
    """The positions and statuses in a text of single spaces, in its order; `classes` are the season's."""
    placings = [*_statuses(text), *_positions(text, scopes_of(classes))]
    return sorted(placings, key=lambda placing: placing.start)


def _statuses(text: str) -> Iterator[Placing]:
    for match in _status_pattern().finditer(text):
        yield Placing(Status(match.lastgroup or ""), match.start(), match.end())
    for match in _short_retirement().finditer(text):
        yield Placing(Status.DNF, match.start(), match.end())


def _positions(text: str, scopes: Scopes) -> Iterator[Placing]:
    end = 0
    for match in _position_pattern().finditer(text):
        number = _number(match)
        if not 1 <= number <= HIGHEST_POSITION or match.start() < end:
            continue
        if not _is_named(match) and _is_something_else(text, match):
            continue
        scope, start, end = scopes.around(text, match.start(), match.end(), since=end)
        if match["number"] and scope is None and _grid_label().match(text, match.start()):
            scope = Fact.GRID  # startruta sju
        yield Placing(number, start, end, _form(match, scope), scope)


def _is_named(match: re.Match[str]) -> bool:
    """Whether a word beside the number says that it is a place."""
    return any(match[name] for name in ("label", "rank", "listed", "ranked", "number", "noun"))


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether it numbers a round, a lap or a car; a `victory of the season` is one."""
    if match["alone"] and _season_tail().match(text, match.end()):
        return False
    lead = text[max(0, match.start() - _LONGEST_NUMBERED) : match.start()]
    return bool(_numbered_pattern().match(text, match.end()) or _car_pattern().search(lead))


def _number(match: re.Match[str]) -> int:
    if match["word"]:
        return ordinal_numbers()[match["word"].casefold()]
    if match["number"]:
        return _cardinal_numbers()[match["number"].casefold()]
    if match["alone"]:
        return _words_alone()[match["alone"].casefold()]
    figures = ("labelled", "rank", "listed", "ranked", "ordinal", "figure")
    return int(next(match[name] for name in figures if match[name]))


def _form(match: re.Match[str], scope: Fact | None) -> Form:
    if _is_named(match) or (scope and not match["figure"]):
        return Form.NAMED
    if match["ordinal"] or match["word"] or match["alone"]:
        return Form.ORDINAL
    return Form.FIGURE


@of_release_languages
def ordinal_numbers(words: Language) -> dict[str, int]:
    """The number of each ordinal that is written in words."""
    return numbers(words.ordinals)


@of_release_languages
def _cardinal_numbers(words: Language) -> dict[str, int]:
    return numbers(words.cardinals)


@of_release_languages
def _words_alone(words: Language) -> dict[str, int]:
    return dict(words.release.places.alone)


@of_release_languages
def _status_pattern(words: Language) -> re.Pattern[str]:
    statuses = words.release.places.statuses
    groups = [rf"(?P<{status}>\b{any_of(spellings)}\b)" for status, spellings in statuses.items()]
    return re.compile("|".join(groups), re.IGNORECASE)


@of_release_languages
def _grid_label(words: Language) -> re.Pattern[str]:
    places = words.release.places
    return re.compile(rf"{any_of((*places.grid_labels, *places.on_the_grid))}\b", re.IGNORECASE)


@of_release_languages
def _short_retirement(words: Language) -> re.Pattern[str]:
    """`Race 2: Ret`, and nothing behind it but marks."""
    letters = any_of(words.release.places.short_retirements)
    return re.compile(rf"(?<=[:|–-] ){letters}\b\.?(?=\ *(?:[,;|(]|$))", re.IGNORECASE)


@of_release_languages
def _position_pattern(words: Language) -> re.Pattern[str]:
    places = words.release.places
    endings = any_of((*words.ordinal_endings, *places.endings))
    endings_of_labelled = any_of(ending for ending in words.ordinal_endings if not ending[0].isalpha())
    behind_ordinals = any_of(places.behind_ordinals)
    units = any_of(places.units)
    cardinals = any_of(numbers(words.cardinals))
    rank_leads = "|".join(rf"(?<=\b{lead}\ )" for lead in places.rank_leads) or NOTHING
    listed_ranks = any_of((*places.ranks, *places.listed_ranks))
    scope = any_of((*places.overall, *(phrase for phrase in places.in_class if "{" not in phrase)))
    pattern = rf"""
        (?<![\w.,:+#↑↓▲▼-]) (?<![+↑↓▲▼]\ )
        (?:
          (?P<label> p\.?\ ? | {any_of(places.labels)}\ ?:?\ ? )                     # P20, position: 20
          (?P<labelled> \d{{1,3}} ) (?: {endings_of_labelled}\b | \b(?!:\d) )           # P20:e
        | (?: {rank_leads} ) {any_of(places.ranks)}\ (?P<rank> \d{{1,3}} )\b           # som nummer 5
        | {_BEHIND_A_SESSION} {listed_ranks}\ ?(?P<listed> \d{{1,3}} )(?=\.?$|\ \()     # Race 1: nr. 4
        | {any_of(places.ranks)}\ (?P<ranked> \d{{1,3}} )                           # nummer 19 totalt
          (?= [ ,(]{{1,3}}{scope}\b )
        | {any_of(places.number_labels)}\ (?P<number> {cardinals} )\b                # nummer fem
        | (?P<ordinal> \d{{1,3}} ) {endings}\b                                       # 20th, 20:e
        | (?P<word> {any_of(numbers(words.ordinals))} )                             # third, tredje
          (?= [ -]?{behind_ordinals}\b | [.,;!] | $             # second in, andra plats
            | \ {BLANK} )                                                             # kuudes 1. kilpailussa
        | (?P<figure> \d{{1,3}} )                                                   # 20, not 20:15, 20 laps
          (?! [\w:/] | [.,]\d | \ ?(?: % | km | s\b | p\b | {units} ) )
        )
        (?: (?P<noun> \.?[ -]?{any_of(places.nouns)}\b ) )?                          # 20th place, 20. Platz
        (?: \ ?(?: \(?{any_of(places.out_of)} | / )\ ?\d{{1,3}}\b\)?(?![.,:]\d) )?   # 20th of 34
        | (?<![\w-]) (?P<alone> {any_of(places.alone)} )\b              # victory, but not winner Ada
          (?= \ ?(?: {behind_ordinals}\b | {any_of(words.of)}\b | [.,;:!)|/–—-] | $ ) )
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


@of_release_languages
def _numbered_pattern(words: Language) -> re.Pattern[str]:
    """What behind an ordinal shows that it is no position."""
    places = words.release.places
    joints = any_of((*words.conjunctions, *words.range_words))
    pattern = rf"""
        [ -]?
        (?: {joints}\ (?: {any_of(places.final)}\ )? )?   # the sixth and last round
        {any_of(places.numbered)}                         # third round, tredje deltävlingen
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


@of_release_languages
def _season_tail(words: Language) -> re.Pattern[str]:
    return re.compile(rf" {any_of(words.release.story.season_tails)}\b", re.IGNORECASE)


@of_release_languages
def _car_pattern(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.release.places.cars)}\.?:? $", re.IGNORECASE)
