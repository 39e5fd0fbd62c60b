"""A follow code: what another server types to follow a team. Whoever has it may follow."""

import unicodedata

LETTERS = "ABCDEFGHJKMNPQRTWXY34679"
"""None looks like another: there is no O or 0, I, L or 1, S or 5, Z or 2, U or V, nor 8 beside B."""

LENGTH = 15
"""24 to the power of 15 are 68 bits: nobody guesses one."""

_GROUP = 5


def read_code(typed: str) -> str | None:
    """The code as it is kept: `k7qwm 3rtxa-9pdfh` is `K7QWM3RTXA9PDFH`; None where it can't be one."""
    letters = [letter for letter in unicodedata.normalize("NFKC", typed).upper() if letter.isalnum()]
    code = "".join(letters)
    if len(code) != LENGTH or not set(code) <= set(LETTERS):
        return None
    return code


def shown_code(code: str) -> str:
    """The code in groups that are read out and copied easily: `K7QWM-3RTXA-9PDFH`."""
    groups = [code[start : start + _GROUP] for start in range(0, LENGTH, _GROUP)]
    return "-".join(groups)
