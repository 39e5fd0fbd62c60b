"""The words and marks of a TOML document, for what the standard library's reader doesn't tell."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# An unterminated string runs to the end (of its line, or of the text), so that any text at all is
# gone through once, in linear time.
_TOKEN = re.compile(
    r"""
    (?P<space> [ \t\r]+ | \#[^\n]* )
  | (?P<text> \"{3} (?: \\.? | [^\\] )*? (?: \"{3,5} | \Z )
            | '{3} .*? (?: '{3,5} | \Z )
            | \" (?: \\[^\n] | [^\"\\\n] )* \"?
            | ' [^'\n]* '? )
  | (?P<mark> [\[\]{}=,.\n] )
  | (?P<word> [^\s\#\"'\[\]{}=,.]+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A quoted text, a mark (`[`, `=`, a line end …) or a word, with its line (from 1)."""

    kind: str
    text: str
    line: int


def tokens(text: str) -> Iterator[Token]:
    """Every token of `text` but spaces and comments; works on any text, valid or not."""
    line = 1
    for match in _TOKEN.finditer(text):
        kind, found = match.lastgroup or "", match.group()
        if kind != "space":
            yield Token(kind, found, line)
        line += found.count("\n")
