"""A language that shows which words have gone through the catalogue: `⟦Posted in ⟨#race-news⟩.⟧`.

A fact stands in its own brackets, for it may be a name or a word that has missed the catalogue.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from gettext import NullTranslations
from unittest.mock import patch

from babel import Locale

from bot.languages import catalogue
from bot.languages.current import SpokenLanguage, speaking

SPOKEN_AS = SpokenLanguage.GERMAN
"""Days, lists and places are written as in this one meanwhile."""

_SENTENCE = re.compile(r"⟦[^⟦⟧⟨⟩]*⟧")  # ⟦Posted.⟧, with no fact left in it
_FACT = re.compile(r"⟨([^⟦⟧⟨⟩]*)⟩")  # ⟨#race-news⟩
_NOT_READ = re.compile(
    r"""  <t:\d+:\w>           # a moment, which Discord words
        | <[@\#:/a][^<>]*>     # <@1>, <#2>, <:emoji:3>, </next:4>
        | \]\([^)]*\)          # where a link leads
        | https?://\S+
        | `/[^`]*`             # `/result race2`, which is typed
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")  # at least two letters: a lone one is a unit or a figure's


class _Pseudo(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{re.sub(r'{[a-z_]+}', lambda fact: f'⟨{fact[0]}⟩', message)}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's own signature
        return self.gettext(message)


@contextmanager
def pseudo_language() -> Iterator[None]:
    """Within this, every sentence of the catalogue is in brackets."""
    pseudo = _Pseudo()
    with patch.object(catalogue, "translations_of", lambda _: pseudo), speaking(SPOKEN_AS):
        yield


def words_outside(text: str, names: frozenset[str]) -> list[str]:
    """The pieces of a text that no sentence of the catalogue holds, and that are none of the `names`."""
    text = _NOT_READ.sub(" ", text)
    pieces: list[str] = []
    while _SENTENCE.search(text) or _FACT.search(text):
        pieces += _FACT.findall(text)
        text = _SENTENCE.sub("⏐", _FACT.sub("", text))
    pieces += re.split(r"[⏐\n]", text)
    return [piece.strip() for piece in pieces if _has_own_words(piece, names)]


def _has_own_words(piece: str, names: frozenset[str]) -> bool:
    """Whether letters are left once names and what Unicode's tables give (days, countries) are taken off."""
    piece = piece.replace("\xa0", " ")
    held_names = [name for name in names if name in piece]
    for name in sorted(held_names, key=len, reverse=True):
        piece = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", piece)
    words = _WORD.findall(piece)
    return any(word not in _unicode_words() for word in words)


@cache
def _unicode_words() -> frozenset[str]:
    locale = Locale(SPOKEN_AS)
    tables = (locale.months["format"], locale.days["format"], locale.months["stand-alone"])
    names = [str(name) for table in tables for width in table.values() for name in width.values()]
    names += [str(name) for name in locale.territories.values()]
    names += [str(name) for name in locale.languages.values()]
    return frozenset(word for name in names for word in _WORD.findall(name)) | {"und", "oder", "bis"}
