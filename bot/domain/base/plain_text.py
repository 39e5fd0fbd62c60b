"""Texts made plain: without case and accents to be compared, as ASCII words to name a file."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from bot.domain.base.phone_text import plain_characters

_MOST_LETTERS = 4096
"""How many characters' plain spellings are kept: a text has a hundred, again and again."""

_NOT_FOR_A_FILE = re.compile(r"[^a-z0-9]")


def fold(text: str) -> str:
    """`Jessica Bäckman ` -> `jessica backman`: lower case, no accents, single spaces.

    Letters with strokes and joined ones get their plain spelling: `Łukasz Sørensen` -> `lukasz sorensen`.
    Dashes, quotes, blanks and digits are plain ones, however a phone wrote them: `O’Brien` -> `o'brien`.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    letters = unicodedata.normalize("NFKD", plain_characters(text))
    plain = "".join(map(_plain_letter, letters))
    return " ".join(plain.casefold().split())


@lru_cache(maxsize=_MOST_LETTERS)
def _plain_letter(character: str) -> str:
    """`ø` is `o`, `æ` is `ae`, an accent is nothing; no other letter: 鈴 has a reading in each language."""
    if unicodedata.combining(character):
        return ""
    if unicodedata.name(character, "").startswith("LATIN "):
        return anyascii(character)
    return character


def slug(text: str, most: int = 80) -> str:
    """`GT4 European Series 2023` -> `gt4-european-series-2023`: for a file's name; may be empty."""
    words = _NOT_FOR_A_FILE.sub(" ", fold(text)).split()
    return "-".join(words)[:most].strip("-")
