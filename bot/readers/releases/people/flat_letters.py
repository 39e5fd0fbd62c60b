"""Small letters without accents, each where it stood: what is found in them has its place in the text."""

import unicodedata


def flat(text: str) -> str:
    """The text in small letters without accents, of the same length."""
    return text.translate(_BASES)


class _Bases(dict[int, str]):
    """The small letter without accent of each letter, found when it is first asked for."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character)[:1].casefold()
        if len(base) != 1:
            base = character
        self[code] = base
        return base


_BASES = _Bases()
