"""How rounds are counted and looked ahead to: `the third round`, `round 3`, `next up`."""

import re
from dataclasses import dataclass

from bot.readers.releases.results.placings import ordinal_numbers
from bot.readers.words.all_languages import numbers, of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of


@dataclass(frozen=True, slots=True)
class RoundPatterns:
    """The patterns of what is said about rounds."""

    calendar_heading: re.Pattern[str]
    ahead: re.Pattern[str]
    any_round: re.Pattern[str]
    """The word that what counts rounds has: a text without it counts none."""
    numbered: re.Pattern[str]
    at: re.Pattern[str]
    little_ends: re.Pattern[str]
    """Small words at the ends of a place that its days left behind."""


def round_number(text: str) -> int | None:
    """The first round that the text counts."""
    match = round_patterns().numbered.search(text)
    if match is None:
        return None
    return _number(match)


def rounds_counted(text: str) -> list[int]:
    """The rounds that the text counts, in its order."""
    if not round_patterns().any_round.search(text):
        return []
    return [_number(match) for match in round_patterns().numbered.finditer(text)]


def _number(match: re.Match[str]) -> int:
    if match["word"]:
        return ordinal_numbers()[match["word"].casefold()]
    return int(match["ordinal"] or match["figure"])


@of_release_languages
def round_patterns(words: Language) -> RoundPatterns:
    """The patterns in the languages of releases."""
    rounds = words.release.rounds
    heading = (
        rf"{any_of(rounds.calendar_headings)}|{any_of(rounds.seasons)}\ \d{{4}}"  # calendar, season 2023
    )
    leading, trailing = any_of(rounds.leading_words), any_of(rounds.trailing_words)
    return RoundPatterns(
        calendar_heading=re.compile(rf"\b(?:{heading})\b", re.IGNORECASE),
        ahead=re.compile(rf"\b{any_of(rounds.ahead)}\b", re.IGNORECASE),
        any_round=re.compile(any_of(rounds.rounds), re.IGNORECASE),
        numbered=_numbered_pattern(words),
        at=re.compile(
            rf"\b{any_of(rounds.at)} (?:{any_of(words.articles)} )?$", re.IGNORECASE
        ),  # at the Misano
        little_ends=re.compile(rf"^{leading}\b |\b{trailing}$", re.IGNORECASE),  # at Misano, Misano on
    )


def _numbered_pattern(words: Language) -> re.Pattern[str]:
    round_ = any_of(words.release.rounds.rounds)
    final = any_of(words.release.places.final)
    number_words = any_of(words.release.rounds.number_words)
    pattern = rf"""
        \b (?: (?P<word> {any_of(numbers(words.ordinals))} )             # third
             | (?P<ordinal> \d{{1,2}} ){any_of(words.ordinal_endings)} )  # 3rd, 3:e
        (?: \ {any_of(words.conjunctions)}\ {final} )?                    # sixth and last
        \ {round_}\b                                                     # round, deltävlingen
        | \b {round_}\ (?: {number_words}\  )? (?P<figure> \d{{1,2}} )\b   # round no. 3
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)
