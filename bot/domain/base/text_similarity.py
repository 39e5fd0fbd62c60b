"""Whether two texts are the same words, or two wordings of the same."""

import re
from collections import Counter
from itertools import pairwise

from bot.domain.base.plain_text import fold

_ALIKE = 0.7
"""The share of neighbouring words, of both texts together, that two wordings have in common."""
_WITHIN = 0.85
"""The share of the shorter text's neighbouring words that are in the longer one, when it is a part of it."""
_FEWEST = 6
"""Shorter texts have too few words to be told a part of another."""
_WORD = re.compile(r"\w+")


def words_alone(text: str) -> str:
    """What two texts with the same words have in common, whatever their marks, case and accents."""
    return " ".join(_WORD.findall(fold(text)))


def are_alike(text: str, other_text: str) -> bool:
    """Whether one is another wording of the other, or a part of it. Its time grows with the length alone."""
    pairs, other_pairs = _word_pairs(text), _word_pairs(other_text)
    common = (pairs & other_pairs).total()
    fewer = min(pairs.total(), other_pairs.total())
    if fewer == 0:
        return words_alone(text) == words_alone(other_text)
    dice = 2 * common / (pairs.total() + other_pairs.total())
    return dice >= _ALIKE or (fewer >= _FEWEST and common >= _WITHIN * fewer)


def _word_pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(_WORD.findall(fold(text))))
