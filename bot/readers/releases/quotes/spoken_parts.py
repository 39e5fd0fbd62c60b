"""Words of one speaker within one paragraph, and what shows that somebody speaks of themselves."""

import re
from dataclasses import dataclass

from bot.readers.releases.quotes.speakers import NOBODY, Speaker
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """The words, which stand at `start` to `end` of the paragraph `source`.

    `goes_on` when their quotation isn't closed there; `rest` is what follows behind a dash and may be said
    as well, or told; `is_attributed` also when it is only "she says". `decided` are the words that name
    the speaker.
    """

    words: str
    line: int
    speaker: Speaker = NOBODY
    is_attributed: bool = False
    goes_on: bool = False
    rest: str = ""
    start: int = 0
    end: int = 0
    source: str = ""
    decided: tuple[str, ...] = ()


def speaks_of_oneself(words: str) -> bool:
    """Whether somebody speaks in the first person."""
    return bool(_first_person().search(words))


def speaks_of_others(words: str) -> bool:
    """Whether it is told of somebody: `she drove`."""
    return bool(_third_person().search(words))


def with_end(words: str) -> str:
    """The words with an end, so that another sentence can follow."""
    if words[-1:] in ".!?…":
        return words
    return f"{words}."


@of_release_languages
def _first_person(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.release.speech.first_person)}\b", re.IGNORECASE)


@of_release_languages
def _third_person(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.release.speech.third_person)}\b", re.IGNORECASE)
