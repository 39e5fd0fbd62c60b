"""A file's lines as words with their places, whether it is a PDF or a table as text."""

import csv
import io
import re
from collections.abc import Iterator

from bot.readers.standings.table_headings import Word

_DELIMITERS = (";", "\t", ",", "|")
_CELL = 1000
"""Letters between the beginnings of two cells: more than any cell has that is looked at."""
_WORD = re.compile(r"\S+")
_TOGETHER = re.compile(r"\S+(?: \S+)*")  # what stands together with single spaces
_NUMBERS = re.compile(r"[\d.,]+(?: [\d.,]+)+")  # 25 18 15, columns that stand close

Line = list[Word]


def csv_lines(text: str) -> list[list[Line]]:
    """The lines once for each delimiter that there may be, empty cells left out."""
    return [list(_parsed(text, delimiter)) for delimiter in _DELIMITERS if delimiter in text]


def _parsed(text: str, delimiter: str) -> Iterator[Line]:
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            words: Line = []
            for place, cell in enumerate(cells):
                shown = " ".join(cell.split())[:_CELL]
                if shown:
                    words.append(Word(shown, place * _CELL, place * _CELL))
            if words:
                yield words
    except csv.Error:  # other delimiters may fit, and what none fits is refused as no table
        return


def heading_words(line: str) -> Line:
    """A PDF's line word by word: headings may stand one space apart."""
    return [Word(match[0], match.start(), match.end()) for match in _WORD.finditer(line)]


def row_words(line: str) -> Line:
    """What stands apart on a PDF's line; figures that stand close are parted."""
    words: Line = []
    for match in _TOGETHER.finditer(line):
        if _NUMBERS.fullmatch(match[0]):
            words += [
                Word(part[0], match.start() + part.start(), match.start() + part.end())
                for part in _WORD.finditer(match[0])
            ]
        else:
            words.append(Word(match[0], match.start(), match.end()))
    return words
