"""What somebody may have meant by a word that isn't known."""

import difflib
from collections.abc import Iterable

from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import LONGEST_SHOWN

_LEAST_ALIKE = 0.6
"""How alike two words must be: difflib's ratio, twice the letters that they share in order over all letters.

A slip or two keeps above it (`Itlay` 0.8, `venu` 0.89), another word stays below (`frq1` for `race1` 0.44).
What passes is only asked, so a wrong guess costs a glance: better one such (`location` for `duration`, 0.63)
than none for a word that was badly hit on a phone.
"""


def nearest(typed: str, allowed: Iterable[str]) -> str | None:
    """The allowed word that is most like what was typed, whatever its case; None when none is near."""
    words = {word.casefold(): word for word in allowed}
    near = difflib.get_close_matches(typed[:LONGEST_SHOWN].casefold(), words, n=1, cutoff=_LEAST_ALIKE)
    return words[near[0]] if near else None


def did_you_mean(guess: str | None) -> str:
    """The question to put after a refusal, with its leading space; empty without a guess."""
    if not guess:
        return ""
    question = phrase('Did you mean "{guess}"?', guess=guess)
    return f" {question}"
