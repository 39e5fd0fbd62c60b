"""What phones make of plain characters, made plain again: dashes, quotes, spaces, digits.

A phone's keyboard turns `-` into an en dash, quotes into curly ones, puts a no-break space before a
colon and a full stop behind two blanks; other keyboards have digits of their own. None of that changes
what somebody means by a time, a position or a name.
"""

import unicodedata
from functools import lru_cache

_MORE_DASHES = "\u02d7\u2043\u2212\u207b\u208b\u00ad"
"""Minuses, the hyphen bullet and the soft hyphen: dashes to whoever typed them, not to Unicode."""

_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
}


_MOST_CHARACTERS = 4096
"""How many characters' plain forms are kept: a text has a hundred, again and again."""

_FILE_MARKS = {*"-'\" 0123456789", ""}
"""What has a meaning in a file's own grammar; nothing is what has no width."""


def plain_characters(text: str) -> str:
    """The same text in plain dashes, quotes, blanks and digits; single blanks, none around it.

    `14：20` -> `14:20`, `– 5 m` -> `- 5 m`, `P٢٠` -> `P20`. For what is read, never for what is shown.
    """
    letters = [_plain_character(character) for character in text]
    return " ".join(unicodedata.normalize("NFKC", "".join(letters)).split())


def plain_value(text: str) -> str:
    """`plain_characters` without the full stop that a phone puts behind two blanks: `race2.` -> `race2`."""
    return plain_characters(text).rstrip(". ")


def is_dash(text: str) -> bool:
    """Whether somebody typed a dash and nothing else, by which Pitboard takes a value away."""
    return set(plain_characters(text)) == {"-"}


def phone_mark(text: str) -> str | None:
    """The first dash, quote, blank or digit in it that a phone wrote where files have plain ones."""
    for character in text:
        if character.isascii() or character.isalpha():
            continue
        plain = plain_characters(f"a{character}a")[1:-1]
        if plain in _FILE_MARKS:
            return character
    return None


@lru_cache(maxsize=_MOST_CHARACTERS)
def _plain_character(character: str) -> str:
    if character in _QUOTES:
        return _QUOTES[character]
    if character in _MORE_DASHES:
        return "-"
    category = unicodedata.category(character)
    if category == "Pd":
        return "-"
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Cf":  # what has no width: marks of direction, joiners, the byte order mark
        return ""
    return character
