"""The words and marks of a TOML document, and the line of each value: the standard library tells neither."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

Path = tuple[str | int, ...]
"""Keys, and indices from 0: `("rounds", 3, "timezone")`."""

# An unterminated string runs to the end (of its line, or of the text), so that any text at all is
# gone through once, in linear time.
_TOKEN = re.compile(
    r"""
    (?P<space> [ \t\r]+ | \#[^\n]* )                             # a comment is space too
  | (?P<text> \"{3} (?: \\.? | [^\\] )*? (?: \"{3,5} | \Z )     # \"\"\"several lines\"\"\"
            | '{3} .*? (?: '{3,5} | \Z )                          # \'\'\'several lines\'\'\'
            | \" (?: \\[^\n] | [^\"\\\n] )* \"?                   # "Misano"
            | ' [^'\n]* '? )                                      # 'Misano'
  | (?P<mark> [\[\]{}=,.\n] )
  | (?P<word> [^\s\#\"'\[\]{}=,.]+ | . )                         # rounds, 2023-07-14, true
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
        kind, text_of_token = match.lastgroup or "", match.group()
        if kind != "space":
            yield Token(kind, text_of_token, line)
        line += text_of_token.count("\n")


_DEEPEST = 8  # a season file goes 5 deep; deeper nesting is stepped over, not into
_END = Token("mark", "", 0)
_CLOSES = {"]", "}", ""}


def find_lines(text: str) -> dict[Path, int]:
    """The line (from 1) of every key, table header and list item of a valid TOML document."""
    walk = _Walk(text)
    walk.document()
    return walk.lines


def line_of(lines: Mapping[Path, int], path: Path) -> int | None:
    """The line of `path`, or of the nearest thing around it; None for the document as a whole."""
    for length in range(len(path), 0, -1):
        line = lines.get(path[:length])
        if line is not None:
            return line
    return None


class _Walk:
    """One walk over the tokens, noting where each path begins."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._tokens = tokens(text)
        self._ahead = next(self._tokens, _END)

    def document(self) -> None:
        base: Path = ()
        while self._ahead is not _END:
            if self._ahead.text == "\n":
                self._next()
            elif self._ahead.text == "[":
                base = self._header()
            else:
                self._pair(base)

    def _next(self) -> Token:
        token, self._ahead = self._ahead, next(self._tokens, _END)
        return token

    def _header(self) -> Path:
        line = self._next().line
        is_list = self._ahead.text == "["
        if is_list:
            self._next()
        path = self._resolve(self._keys(), is_list=is_list)
        while self._ahead.text == "]":
            self._next()
        self._note(path, line)
        return path

    def _resolve(self, keys: list[str], *, is_list: bool) -> Path:
        """`rounds.sessions` means the sessions of the last round so far."""
        path: Path = ()
        for place, key in enumerate(keys, 1):
            path += (key,)
            if is_list and place == len(keys):
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path += (self._counts[path] - 1,)
        return path

    def _keys(self) -> list[str]:
        keys = [_unquoted(self._next())]
        while self._ahead.text == ".":
            self._next()
            keys.append(_unquoted(self._next()))
        return keys

    def _note(self, path: Path, line: int) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)

    def _pair(self, base: Path) -> None:
        line = self._ahead.line
        path = (*base, *self._keys())
        self._note(path, line)
        self._next()  # the equals sign
        self._value(path)

    def _value(self, path: Path) -> None:
        opener = self._next().text
        if opener in {"[", "{"} and len(path) > _DEEPEST:
            self._step_over()
        elif opener == "[":
            self._list(path)
        elif opener == "{":
            self._table(path)
        else:
            while self._ahead.text not in {",", "\n", *_CLOSES}:
                self._next()

    def _list(self, path: Path) -> None:
        index = 0
        while self._ahead.text not in _CLOSES:
            if self._ahead.text in {",", "\n"}:
                self._next()
                continue
            self._note((*path, index), self._ahead.line)
            self._value((*path, index))
            index += 1
        self._next()

    def _table(self, path: Path) -> None:
        while self._ahead.text not in _CLOSES:
            if self._ahead.text in {",", "\n"}:
                self._next()
            else:
                self._pair(path)
        self._next()

    def _step_over(self) -> None:
        depth = 1
        while depth and self._ahead is not _END:
            text = self._next().text
            if text in {"[", "{"}:
                depth += 1
            elif text in {"]", "}"}:
                depth -= 1


def _unquoted(token: Token) -> str:
    if token.kind != "text":
        return token.text
    return str(tomllib.loads(f"key = {token.text}")["key"])
