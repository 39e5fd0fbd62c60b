"""The text of a press release as paragraphs, whatever program it was written in.

Every kind of line end becomes the usual one. Lines that a mail program wrapped are put together again; each
paragraph knows its lines' numbers.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.releases.text_lines import TextLine, read_line

MOST_PARAGRAPHS = 1000
"""Paragraphs, lines of lists included; a long release has a tenth of them."""

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LABEL = re.compile(r"[^\W\d_][\w ()/-]{0,30}: ")
"""What begins a line of its own, such as `Race 1: ` or `Photo: `."""
_WORDS_OF_PROSE = 6
"""A shorter line is a heading or a line of a list, whatever stands below it."""
_WRAPPED_AT = range(50, 101)
"""The widths, in characters, at which programs wrap lines."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together: one line, or several that were wrapped.

    `starts` are the offsets in `text` at which its lines begin.
    """

    mark: str
    text: str
    numbers: tuple[int, ...]
    starts: tuple[int, ...] = (0,)

    @property
    def number(self) -> int:
        """The line it begins on."""
        return self.numbers[0]

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at `offset` stands."""
        return self.numbers[max(0, bisect_right(self.starts, offset) - 1)]


def paragraphs(text: str) -> list[Paragraph]:
    """The text's paragraphs in order; what has no letter or figure is none.

    Raises:
        UserError: there are more than 1,000.
    """
    release_paragraphs: list[Paragraph] = []
    for block in _blocks(text):
        release_paragraphs += _paragraphs_of(block)
    if len(release_paragraphs) > MOST_PARAGRAPHS:
        raise UserError(
            phrase(
                "Choose the release itself: this one has {count} paragraphs; the limit is {most}. "
                "Nothing was saved.",
                count=len(release_paragraphs),
                most=MOST_PARAGRAPHS,
            )
        )
    return release_paragraphs


def _blocks(text: str) -> Iterator[list[TextLine]]:
    """The lines with no empty one between them; a line of marks alone parts nothing."""
    block: list[TextLine] = []
    for number, raw in enumerate(_LINE_ENDS.split(text), start=1):
        line = read_line(number, raw)
        if line.text:
            block.append(line)
        elif not raw.strip(" \t\xa0"):
            yield block
            block = []
    yield block


def _paragraphs_of(block: Sequence[TextLine]) -> Iterator[Paragraph]:
    """The paragraphs of lines with no empty one between them."""
    width = max((len(line.text) for line in block), default=0)
    lines: list[TextLine] = []
    for line in block:
        if lines and not _belongs_to(lines[-1], line, width):
            yield _paragraph(lines)
            lines = []
        lines.append(line)
    if lines:
        yield _paragraph(lines)


def _belongs_to(upper: TextLine, lower: TextLine, width: int) -> bool:
    """Whether a line goes on with the one above: it was wrapped there, or a sentence was broken in two."""
    if width in _WRAPPED_AT and _was_wrapped(upper, lower, width):
        return True
    is_broken = upper.text[-1].isalpha() or upper.text[-1] == ","
    is_prose = len(upper.text.split()) >= _WORDS_OF_PROSE and upper.mark not in ("#", "|", "*")
    return is_broken and is_prose and not lower.mark and lower.text[0].islower()


def _was_wrapped(upper: TextLine, lower: TextLine, width: int) -> bool:
    """Whether the upper line had no room for the lower one's first word, so that it goes on there."""
    if upper.mark in ("#", "|") or upper.text.endswith(":"):
        return False
    if lower.mark or _LABEL.match(lower.text):
        return False
    room = width - len(upper.text) - 1
    first_word, _, _ = lower.text.partition(" ")
    return len(first_word) > room


def _paragraph(lines: Sequence[TextLine]) -> Paragraph:
    text = ""
    numbers: list[int] = []
    starts: list[int] = []
    for line in lines:
        if text:
            text += " "
        starts.append(len(text))
        numbers.append(line.number)
        text += line.text
    return Paragraph(lines[0].mark, text, tuple(numbers), tuple(starts))
