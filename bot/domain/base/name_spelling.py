"""Whether two names are two spellings of one person's."""

from difflib import SequenceMatcher

from bot.domain.base.plain_text import fold
from bot.domain.base.text_similarity import words_alone

_LEAST_ALIKE = 0.75
"""How alike two words must be: difflib's ratio, twice the letters shared in order over all letters.

A slip keeps above it (`Jesica` and `Jessica` 0.92), another name stays below (`Andreas` and `Jessica` 0.43).
"""


def looks_respelled(old_name: str, new_name: str) -> bool:
    """Whether the second may be how the first is spelt: each word of the shorter has a near one in the other.

    Accents and case alone are another spelling too; the same name is none. What passes is only asked.
    """
    if old_name == new_name:
        return False
    if fold(old_name) == fold(new_name):
        return True
    shorter, longer = sorted((words_alone(old_name).split(), words_alone(new_name).split()), key=len)
    for word in shorter:
        near = [other for other in longer if _is_near(word, other)]
        if not near:
            return False
        longer.remove(near[0])
    return bool(shorter)


def _is_near(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:  # the J of `J. Bäckman`
        return word[0] == other[0]
    return SequenceMatcher(None, word, other).ratio() >= _LEAST_ALIKE
