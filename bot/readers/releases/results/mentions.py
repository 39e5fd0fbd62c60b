"""A paragraph's sessions, positions and drivers in their order, with what stands between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.season.round_search import RoundNames
from bot.readers.releases.people.find_people import find_people
from bot.readers.releases.people.named_people import Cast, NamedPerson
from bot.readers.releases.results.blanks import BLANK, blanked
from bot.readers.releases.results.placings import Placing, find_placings
from bot.readers.releases.results.session_mentions import Mention, find_sessions
from bot.readers.words.all_languages import languages_at_hand, of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of
from bot.readers.words.written_days import find_days, may_have_days

Token = Mention | NamedPerson | Placing

_WIDEST = 60  # characters; more between two tokens has something of its own to say
_FOOTNOTE_MARKS = tuple("*†‡¹²³")
_CAR_NUMBER = re.compile(r"(?<!\w)#\ ?(?P<number>\d{1,3})(?!\w)")  # 34 behind a hash
_ADDRESS = re.compile(r"https?://\S{1,512}|www\.\S{1,512}")


NO_ROUNDS = RoundNames(())


@dataclass(frozen=True, slots=True, eq=False)
class KnownNames:
    """What is known of the season beforehand; it helps to read and decides nothing.

    `crews` are the drivers of each car.
    """

    cast: Cast
    classes: tuple[str, ...]
    session_keys: tuple[str, ...]
    year: int
    crews: tuple[tuple[str, ...], ...] = ()
    series: str = ""
    rounds: RoundNames = NO_ROUNDS
    car_numbers: tuple[str, ...] = ()
    """By the crews' order."""


def without_days(text: str, known: KnownNames) -> str:
    """The text with its days and addresses blanked out: their figures are no positions; its length stays."""
    return _without_days(text, known, languages_at_hand())


@lru_cache(maxsize=4096)
def _without_days(text: str, known: KnownNames, _: tuple[Language, ...]) -> str:
    """Remembered, for each of several readers asks it of the same texts."""
    text = _without_addresses(text)
    if not may_have_days(text):
        return text
    mentions = find_sessions(text, known.session_keys)
    return blanked(text, find_days(blanked(text, mentions), known.year))


def without_series(text: str, known: KnownNames) -> str:
    """The text with the series' name blanked out: what is a `Championship` by name is no standings."""
    if not known.series:
        return text
    return re.sub(re.escape(known.series), lambda match: BLANK * len(match[0]), text, flags=re.IGNORECASE)


def find_tokens(text: str, known: KnownNames) -> tuple[Token, ...]:
    """The tokens of a text of single spaces; addresses and days have none, and none overlaps another."""
    return _find_tokens(text, known, languages_at_hand())


@lru_cache(maxsize=4096)
def _find_tokens(text: str, known: KnownNames, _: tuple[Language, ...]) -> tuple[Token, ...]:
    """Remembered, for each of several readers asks it of the same sentences."""
    text = without_days(text, known)
    mentions = find_sessions(text, known.session_keys)
    text = blanked(text, mentions)
    people = [*find_people(text, known.cast), *_crews_by_number(text, known)]
    placings = find_placings(blanked(text, people), known.classes)
    tokens: list[Token] = [*mentions, *people, *placings]
    return tuple(sorted(tokens, key=lambda token: token.start))


def _crews_by_number(text: str, known: KnownNames) -> Iterator[NamedPerson]:
    """The drivers of the car that is meant by `#34`; a stranger where it is none of ours."""
    for match in _CAR_NUMBER.finditer(text):
        number = match["number"]
        if number in known.car_numbers:
            for driver in known.crews[known.car_numbers.index(number)]:
                yield NamedPerson(driver, match.start(), match.end(), driver)
        else:
            yield NamedPerson(match[0], match.start(), match.end())


def is_thin(between: str) -> bool:
    """Whether nothing is said between two tokens but marks and small words."""
    return len(between) <= _WIDEST and bool(_small_words().fullmatch(between))


def between_tokens(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """What stands before the first token, between each two, and behind the last."""
    end = 0
    for token in tokens:
        yield text[end : token.start]
        end = token.end
    yield text[end:]


def has_footnote(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a position has a mark behind it that leads to a footnote: `P3*`."""
    placings = [token for token in tokens if isinstance(token, Placing)]
    return any(text[placing.end : placing.end + 1] in _FOOTNOTE_MARKS for placing in placings)


def is_list(text: str, tokens: Sequence[Token]) -> bool:
    """Whether the text is nothing but tokens and what joins them."""
    return all(map(is_thin, between_tokens(text, tokens)))


def is_only_a_list(text: str, known: KnownNames) -> bool:
    """Whether a text that has not been looked at yet is nothing but tokens and what joins them."""
    plain = without_days(text, known)
    return is_list(plain, find_tokens(plain, known))


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)


@of_release_languages
def _small_words(words: Language) -> re.Pattern[str]:
    """Marks and small words: `: finished in the`."""
    return re.compile(rf"(?:[\W_]|\b{any_of(words.release.places.fillers)}\b)*", re.IGNORECASE)
