"""What somebody may have meant by a word that isn't known."""

import difflib
from collections.abc import Iterable

from bot.readers.typed.quoting import LONGEST_SHOWN


def nearest(typed: str, allowed: Iterable[str]) -> str | None:
    """The allowed word that is most like what was typed, whatever its case; None when none is near."""
    by_fold = {word.casefold(): word for word in allowed}
    found = difflib.get_close_matches(typed[:LONGEST_SHOWN].casefold(), by_fold, 1)
    return by_fold[found[0]] if found else None


def did_you_mean(guess: str | None) -> str:
    """The question to put after a refusal, with its leading space; empty without a guess."""
    return f' Did you mean "{guess}"?' if guess else ""
