"""A language that shows which words have gone through the catalogue: `⟦Posted in ⟨#race-news⟩.⟧`.

A fact stands in its own brackets, for it may be a name or a word that has missed the catalogue.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from gettext import NullTranslations
from unittest.mock import patch

from babel import Locale

from bot.languages import catalogue
from bot.languages.current import SpokenLanguage, speaking

SPOKEN_AS = SpokenLanguage.GERMAN
"""Days, lists and places are written as in this one meanwhile."""


class Names:
    """What the examples' people typed: texts as they are, and the words of those that look like names."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = frozenset(texts)
        self.text = "\n".join(self._texts)
        short_texts = [text for text in self._texts if len(text.split()) <= _LONGEST_NAME]
        capitals = {word for text in short_texts for word in _WORD.findall(text) if word[0].isupper()}
        self.words = frozenset(capitals)

    def __contains__(self, text: str) -> bool:
        return text in self._texts


_LONGEST_NAME = 5
"""Words: what is longer is a sentence, whose words are no names."""
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
_BETWEEN_NAMES = re.compile(r"[·,:;()|/→⇒…>\[\]“”]|\bund\b|\boder\b| – | — |\*\*|(?<!\w)#(?=\d)")
_BESIDE_WORDS = re.compile(r"^[\W\d_]+|[\W\d_]+$")  # - 12. Ada Lind!
_LIKE_NOTHING_ELSE = 4
"""So many words in a row are found in what somebody typed by no accident."""
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


def words_outside(text: str, names: Names) -> list[str]:
    """The pieces of a text that no sentence of the catalogue holds, and that are none of the `names`."""
    text = _NOT_READ.sub(" ", text.replace("\xa0", " "))
    text = re.sub(r"\\(.)", r"\1", text)  # \\* and \\_, as escaped names have them
    pieces: list[str] = []
    while _SENTENCE.search(text) or _FACT.search(text):
        pieces += _FACT.findall(text)
        text = _SENTENCE.sub("⏐", _FACT.sub("", text))
    pieces += re.split(r"[⏐\n]", text)
    return [piece.strip() for piece in pieces if _has_own_words(piece, names)]


def _has_own_words(piece: str, names: Names) -> bool:
    """Whether words are left once names, and what Unicode's tables give, are taken off."""
    fragments = [_BESIDE_WORDS.sub("", fragment) for fragment in _BETWEEN_NAMES.split(piece)]
    return any(not _is_known(fragment, names) for fragment in fragments)


def _is_known(fragment: str, names: Names) -> bool:
    words = _WORD.findall(fragment)
    if not words or fragment in names:
        return True
    if len(words) >= _LIKE_NOTHING_ELSE and fragment in names.text:  # a part of what somebody typed
        return True
    return all(word in names.words or word in _unicode_words() for word in words)


@cache
def _unicode_words() -> frozenset[str]:
    locale = Locale(SPOKEN_AS)
    tables = (locale.months["format"], locale.days["format"], locale.months["stand-alone"])
    names = [str(name) for table in tables for width in table.values() for name in width.values()]
    names += [str(name) for name in locale.territories.values()]
    names += [str(name) for name in locale.languages.values()]
    return frozenset(word for name in names for word in _WORD.findall(name)) | {"bis"}
