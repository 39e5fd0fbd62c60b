"""The sentences of a paragraph, with where they begin."""

import re
from collections.abc import Iterator

from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly

_ENDS = re.compile(r"(?<=[.!?…])[”\"»’)]{0,2} (?=[^a-zà-öø-ÿ])")
_NUMBERED = re.compile(r"(?:^|[:,;|(] )\d{1,3}\.$")  # 2. Ada Lind, 3. Bo Ek
_LONGEST_WORD = 12


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with its offset in the text."""
    start = 0
    for end in _ENDS.finditer(text):
        last_word = text[max(start, end.start() - _LONGEST_WORD) : end.start()]
        if _NUMBERED.search(last_word):
            continue
        if not _abbreviation().search(last_word):
            yield start, text[start : end.end()].rstrip()
            start = end.end()
    if start < len(text):
        yield start, text[start:]


@of_release_languages
def _abbreviation(words: Language) -> re.Pattern[str]:
    abbreviations = any_exactly(words.release.speech.abbreviations)
    return re.compile(rf"(?:\b{abbreviations}|\b[A-Z])\.$")  # "approx.", "J."
