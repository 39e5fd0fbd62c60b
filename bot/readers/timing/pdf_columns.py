"""The columns of a PDF's table, by where its headings stand on the line, and which cell is whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from bot.readers.timing.cells import is_nothing, read_status, time_or_none
from bot.readers.timing.columns import Column, is_heading, known_column

_MOST_WORDS = 3
_MOST_APART = 2
"""Spaces between two words of one heading."""
_FEWEST_COLUMNS = 3
_WORD = re.compile(r"\S+")
_TOKEN = re.compile(r"\S+(?: \S+)*")  # what stands together with single spaces
_WHOLE = re.compile(r"\d{1,3}")
_LAPS = re.compile(r"\+?\d{1,3} ?[^\W\d]{1,8}\.?")  # 1 LAP, +2 Laps
_DECIMAL = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?(?: ?[a-z/]{3,4})?", re.IGNORECASE)  # 101.53, 165.8 kph

_MISFIT = 500
"""What it costs to put a cell where its kind can't stand: more than any distance on a line."""
_COUNTS = (Column.LAPS, Column.IN_CLASS, Column.GRID, Column.LAP_NUMBER, Column.POSITION)
_TIMES = (Column.TOTAL, Column.TIME, Column.BEST)
_LEFT_ALIGNED = (Column.DRIVERS, Column.TEAM, Column.CAR, Column.ENTRANT)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column with the places where its heading begins and ends on the line."""

    column: Column
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A cell's text with the places where it begins and ends on the line."""

    text: str
    start: int
    end: int


def headings_of(line: str) -> list[Heading] | None:
    """The columns that a line heads; None where it heads no table of cars."""
    headings = _known_headings(line)
    if headings is None:
        return None
    columns = [heading.column for heading in headings]
    if len(columns) < _FEWEST_COLUMNS or not is_heading(columns) or Column.POSITION not in columns:
        return None
    return headings


def second_headings_of(line: str) -> list[Heading] | None:
    """The columns of a car's second line, `Class  Car  Entrant`; None where the line is none of headings."""
    headings = _known_headings(line)
    if headings is None or all(heading.column is Column.OTHER for heading in headings):
        return None
    return headings


def _known_headings(line: str) -> list[Heading] | None:
    """The line as headings alone; None where a word of it is in none."""
    words = list(_WORD.finditer(line))
    headings: list[Heading] = []
    place = 0
    while place < len(words):
        heading, used = _heading_at(words, place)
        if heading is None:
            return None
        headings.append(heading)
        place += used
    return headings or None


def _heading_at(words: Sequence[re.Match[str]], place: int) -> tuple[Heading | None, int]:
    """The longest heading that begins with that word, and how many words it has."""
    for count in range(min(_MOST_WORDS, len(words) - place), 0, -1):
        parts = words[place : place + count]
        gaps = [after.start() - before.end() for before, after in pairwise(parts)]
        column = known_column(" ".join(part[0] for part in parts))
        if column is not None and all(gap <= _MOST_APART for gap in gaps):
            return Heading(column, parts[0].start(), parts[-1].end()), count
    return None, 1


def tokens_of(line: str, headings: Sequence[Heading], start: int = 0) -> list[Token]:
    """What stands apart on a line from `start` on, parted too where a column begins within it."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(line, start):
        tokens += _parted(Token(match[0], match.start(), match.end()), headings)
    return tokens


def _parted(token: Token, headings: Sequence[Heading]) -> list[Token]:
    """A long text that touches the next column's with a single space is two."""
    for heading in headings:
        place = heading.start - token.start
        is_within = heading.column in _LEFT_ALIGNED and 1 < place < len(token.text)
        if is_within and token.text[place - 1] == " ":
            first = Token(token.text[: place - 1], token.start, heading.start - 1)
            return [first, *_parted(Token(token.text[place:], heading.start, token.end), headings)]
    return [token]


def columns_of_tokens(tokens: Sequence[Token], headings: Sequence[Heading]) -> list[Column] | None:
    """The column of each token, in order and by where it stands; None where they fit no columns.

    Its time grows with the tokens and the headings, of which a line has a dozen.
    """
    nowhere = (float("inf"), ())
    best: list[tuple[float, tuple[Column, ...]]] = [(0.0, ())] * (len(headings) + 1)
    for token in tokens:
        reached: list[tuple[float, tuple[Column, ...]]] = [nowhere]
        for place, heading in enumerate(headings):
            cost, columns = best[place]
            taken = (cost + _cost(token, heading), (*columns, heading.column))
            reached.append(min(reached[-1], taken, key=_cost_alone))
        best = reached
    cost, columns = best[-1]
    if cost >= _MISFIT:
        return None
    return list(columns)


def _cost_alone(reached: tuple[float, tuple[Column, ...]]) -> float:
    return reached[0]


def _cost(token: Token, heading: Heading) -> float:
    starts_apart = abs(token.start - heading.start)
    ends_apart = abs(token.end - heading.end)
    middles_apart = abs(token.start + token.end - heading.start - heading.end) / 2
    misfit = 0 if fits(token.text, heading.column) else _MISFIT
    return min(starts_apart, ends_apart, middles_apart) + misfit


def fits(text: str, column: Column) -> bool:
    """Whether a column of that kind may hold the text."""
    if is_nothing(text) or column is Column.OTHER:
        return True
    if column in _COUNTS:
        return bool(_WHOLE.fullmatch(text))
    if column in _TIMES:
        return time_or_none(text) is not None or read_status(text) is not None
    if column in (Column.GAP, Column.DIFF):
        return time_or_none(text) is not None or bool(_LAPS.fullmatch(text))
    if column is Column.SPEED:
        return bool(_DECIMAL.fullmatch(text))
    return any(map(str.isalpha, text))


def is_under(token: Token, headings: Sequence[Heading], columns: Sequence[Column]) -> Column | None:
    """Which of these columns a text that wraps belongs to: the one that begins nearest; None if none does."""
    possible = [heading for heading in headings if heading.column in columns]
    if not possible:
        return None
    return min(possible, key=partial(_starts_apart, token)).column


def _starts_apart(token: Token, heading: Heading) -> int:
    return abs(token.start - heading.start)
