"""One line of a press release without its dress, and the mark that it began with.

Every kind of space becomes the usual one; what can't be seen goes, and so does Markdown's dress.
"""

import re
import unicodedata
from dataclasses import dataclass

_LINK = re.compile(r"!?\[([^\]\[\n]{0,200})\]\(<?(https?://[^\s()<>]{1,512})>?[^()\n]{0,100}\)")
"""`[the gallery](https://example.org)`"""

_DRESS = re.compile(
    r"""
    \*{2,}         # **bold**
  | (?<!\d)\*      # a lone star, but that of P3* leads to a footnote
  | ~~             # ~~struck through~~
  | `+             # `code`
  | (?<!\w)_+      # the first of _italic_, not of first_day
  | _+(?!\w)       # and its last
  | \\(?=[^\w\s])  # 14\.
    """,
    re.VERBOSE,
)
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)([^*]{1,200}?)(?<=\S)\*(?![\w*])")
"""`*P3*`"""
_MARK = re.compile(
    r"""
    ( \#{1,6}\                 # a heading: `## Race 1`
    | [>•·▪◦‣●○■*+]            # a quote or a list: `> We had rain`, `• Race 1`
    | [-–—−‐‑―] (?! \d | $ )   # a list or speech: `- Race 1`, not -5
    | \|                       # a table: `| Race 1 | 20 |`
    ) [ ]?
    """,
    re.VERBOSE,
)
_MOST_MARKS = 4  # before one line: quoted twice, in a list, with a dash
_DASHES = "-–—−‐‑―"


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of the file, counted from 1, and the mark it began with: `-`, `*`, `#`, `>`, `|` or nothing.

    `text` is empty where the line has no letter or figure.
    """

    number: int
    mark: str
    text: str


def read_line(number: int, raw: str) -> TextLine:
    """The line of that number, as it is written in the file."""
    text = _LINK.sub(r"\1 \2 ", _star_to_bullet(_tidy(raw)))
    text = " ".join(_DRESS.sub("", _EMPHASIS.sub(r"\1", text)).split())
    mark, text = _take_marks(text)
    if not any(map(str.isalnum, text)):
        return TextLine(number, mark, "")
    return TextLine(number, mark, text.rstrip("| "))


def _tidy(raw: str) -> str:
    """The line without what can't be seen, with single usual spaces."""
    plain = unicodedata.normalize("NFC", raw.replace("\xad", ""))
    if plain.isprintable() and "\xa0" not in plain:
        return " ".join(plain.split())
    return " ".join("".join(map(_seen, plain)).split())


def _seen(character: str) -> str:
    if character.isspace():
        return " "
    if character.isprintable():
        return character
    return ""


def _star_to_bullet(text: str) -> str:
    """A list's star is kept as a mark; the stars that only dress words go."""
    if text.startswith("* "):
        return f"•{text[1:]}"
    return text


def _take_marks(text: str) -> tuple[str, str]:
    """The line's mark, the first behind those of quotes, and the text behind all its marks."""
    mark = ""
    for _ in range(_MOST_MARKS):
        match = _MARK.match(text)
        if not match or match.end() == len(text):
            break
        if mark in ("", ">"):
            mark = _usual_mark(match[1].strip())
        text = text[match.end() :]
        if mark == "|":  # what comes next is a cell, however empty
            break
    return mark, text


def _usual_mark(mark: str) -> str:
    """Each dash is a hyphen, each bullet a star, a heading's marks are one."""
    if mark[0] in _DASHES:
        return "-"
    if mark[0] in "#>|":
        return mark[0]
    return "*"
