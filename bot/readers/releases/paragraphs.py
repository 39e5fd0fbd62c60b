"""The bytes of a press release as paragraphs, whatever program it was written in.

Every kind of line end and space becomes the usual one; what can't be seen goes, and so does Markdown's
dress. Lines that a mail program wrapped are put together again; each paragraph knows its lines' numbers.
"""

import codecs
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import UserError

LARGEST_RELEASE = 32 * 1024
"""Bytes of a release's file, and characters of its text; the longest that a team sends is a quarter of it."""

MOST_PARAGRAPHS = 1000
"""Paragraphs, lines of lists included; a long release has a tenth of them."""

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINK = re.compile(r"!?\[([^\]\[\n]{0,200})\]\(<?(https?://[^\s()<>]{1,512})>?[^()\n]{0,100}\)")
_DRESS = re.compile(r"\*+|~~|`+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])")
_MARK = re.compile(r"(#{1,6} |[>•·▪◦‣●○■*+]|[-–—−‐‑―](?!\d|$)|\|)[ ]?")
_LABEL = re.compile(r"[^\W\d_][\w ()/-]{0,30}: ")
"""What begins a line of its own, such as `Race 1: ` or `Photo: `."""
_MOST_MARKS = 4  # before one line: quoted twice, in a list, with a dash
_DASHES = "-–—−‐‑―"
_WRAPPED_AT = range(50, 101)
"""The widths, in characters, at which programs wrap lines."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of the file, counted from 1, and the mark it began with: `-`, `*`, `#`, `|` or nothing."""

    number: int
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together: one line, or several that were wrapped.

    `starts` are the offsets in `text` at which its lines begin, `after_gap` whether an empty line
    stands before it.
    """

    mark: str
    text: str
    numbers: tuple[int, ...]
    starts: tuple[int, ...] = (0,)
    after_gap: bool = False

    @property
    def number(self) -> int:
        """The line it begins on."""
        return self.numbers[0]

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at `offset` stands."""
        return self.numbers[max(0, bisect_right(self.starts, offset) - 1)]


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, in UTF-16 with its mark, or in Windows' western letters.

    Raises:
        UserError: it is larger than 32 KiB, or no text.
    """
    if len(data) > LARGEST_RELEASE:
        raise UserError(too_large(len(data)))
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UserError(
        "This is no text that I can read. Save the release as plain text (.txt, UTF-8) and upload that; "
        "a PDF or Word file can't be read. Nothing was stored."
    )


def too_large(size: int) -> str:
    """The refusal of a file of `size` bytes."""
    return (
        f"The release has {-(-size // 1024)} KiB; up to {LARGEST_RELEASE // 1024} KiB of text can be read. "
        "Please choose the release itself, as a .txt or .md file. Nothing was stored."
    )


def paragraphs(text: str) -> list[Paragraph]:
    """The text's paragraphs in order; what has no letter or figure is none.

    Raises:
        UserError: there are more than 1,000.
    """
    made: list[Paragraph] = []
    block: list[TextLine] = []
    gap = False
    for number, raw in enumerate(_LINE_ENDS.split(text), start=1):
        line = _line(number, raw)
        if line.text:
            block.append(line)
            continue
        if not raw.strip(" \t\xa0") or not block:
            made += _joined(block, gap=gap)
            block, gap = [], True
    made += _joined(block, gap=gap)
    if len(made) > MOST_PARAGRAPHS:
        raise UserError(
            f"The release has {len(made)} paragraphs; up to {MOST_PARAGRAPHS} can be read. "
            "Please choose the release itself. Nothing was stored."
        )
    return made


def tidy_line(raw: str) -> str:
    """One line without what can't be seen, with single usual spaces."""
    plain = unicodedata.normalize("NFC", raw.replace("\xad", ""))
    return " ".join("".join(map(_seen, plain)).split())


def _seen(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isprintable() else ""


def _line(number: int, raw: str) -> TextLine:
    text = _DRESS.sub("", _LINK.sub(r"\1 \2 ", _star_to_bullet(tidy_line(raw))))
    text = " ".join(text.split())
    mark = ""
    for _ in range(_MOST_MARKS):
        match = _MARK.match(text)
        if not match or match.end() == len(text):
            break
        mark = _mark(match[1].strip()) if mark in ("", ">") else mark
        text = text[match.end() :]
        if mark == "|":  # what comes next is a cell, however empty
            break
    seen = any(c.isalnum() for c in text)
    return TextLine(number, mark, text.rstrip("| ") if seen else "")


def _star_to_bullet(text: str) -> str:
    """A list's star is kept as a mark; the stars that only dress words go."""
    return f"•{text[1:]}" if text.startswith("* ") else text


def _mark(mark: str) -> str:
    if mark[0] in _DASHES:
        return "-"
    return mark[0] if mark[0] in "#>|" else "*"


def _joined(block: Sequence[TextLine], *, gap: bool) -> list[Paragraph]:
    """The paragraphs of lines with no empty one between them."""
    width = max((len(line.text) for line in block), default=0)
    made: list[list[TextLine]] = []
    for line in block:
        if made and width in _WRAPPED_AT and _was_wrapped(made[-1][-1], line, width):
            made[-1].append(line)
        else:
            made.append([line])
    return [_paragraph(lines, gap=gap and lines is made[0]) for lines in made]


def _was_wrapped(before: TextLine, line: TextLine, width: int) -> bool:
    """Whether the line before had no room for this one's first word, so that it goes on here."""
    if line.mark or before.mark in ("#", "|") or before.text.endswith(":") or _LABEL.match(line.text):
        return False
    room = width - len(before.text) - 1
    return len(line.text.split(" ", 1)[0]) > room


def _paragraph(lines: Sequence[TextLine], *, gap: bool) -> Paragraph:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line.text) + 1
    text = " ".join(line.text for line in lines)
    return Paragraph(lines[0].mark, text, tuple(line.number for line in lines), tuple(starts), gap)
