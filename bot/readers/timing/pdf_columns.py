"""The columns of a PDF's table, by where its headings stand on the line, and which cell is whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from operator import attrgetter

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
_SPEED = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?(?: ?[a-z/]{3,4})?", re.IGNORECASE)  # 101.53, 165.8 kph
_TIME = re.compile(r".*(?::|'|\d[.,]\d{3}).*")  # 1:02:25.837, 58.105; a speed has fewer decimals

_MISFIT = 5000
"""What it costs to put a cell where its kind can't stand: more than all that a line otherwise comes to."""
_SKIPPED = {Column.DRIVERS: 20, Column.TOTAL: 10, Column.LAPS: 5, Column.BEST: 5, Column.TEAM: 5}
"""What it costs to leave a column empty that rows usually fill: of two that fit, it is that one."""
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


def tokens_of(line: str, start: int = 0) -> list[Token]:
    """What stands apart on a line from `start` on."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(line, start)]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with its column."""

    column: Column
    text: str


def cells_of(tokens: Sequence[Token], headings: Sequence[Heading]) -> list[Cell] | None:
    """The tokens as cells, by their order and where they stand; None where they fit no columns.

    A long crew that touches its team with a single space is parted where the team's column begins.
    """
    columns = _columns_of(tokens, headings)
    has_team = any(heading.column is Column.TEAM for heading in headings)
    if columns is None or (has_team and Column.TEAM not in columns):
        parted_tokens = [part for token in tokens for part in _parted(token, headings)]
        parted_columns = _columns_of(parted_tokens, headings)
        if parted_columns is not None:
            tokens, columns = parted_tokens, parted_columns
    if columns is None:
        return None
    return [Cell(column, token.text) for column, token in zip(columns, tokens, strict=True)]


def _parted(token: Token, headings: Sequence[Heading]) -> list[Token]:
    for heading in headings:
        place = heading.start - token.start
        is_within = heading.column in _LEFT_ALIGNED and 1 < place < len(token.text)
        if is_within and token.text[place - 1] == " ":
            first = Token(token.text[: place - 1], token.start, heading.start - 1)
            return [first, *_parted(Token(token.text[place:], heading.start, token.end), headings)]
    return [token]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to give the first tokens columns, and what it costs."""

    cost: float
    columns: tuple[Column, ...] = ()


def _columns_of(tokens: Sequence[Token], headings: Sequence[Heading]) -> list[Column] | None:
    """The cheapest columns for the tokens, none crossing another; None where some fit none.

    Its time grows with the tokens and the headings, of which a line has a dozen.
    """
    ways = [_Way(0)]
    for heading in headings:
        ways.append(_Way(ways[-1].cost + _SKIPPED.get(heading.column, 0)))
    for token in tokens:
        reached = [_Way(float("inf"))]
        for place, heading in enumerate(headings):
            way = ways[place]
            taken = _Way(way.cost + _cost(token, heading), (*way.columns, heading.column))
            skipped = replace(reached[-1], cost=reached[-1].cost + _SKIPPED.get(heading.column, 0))
            reached.append(min(taken, skipped, key=attrgetter("cost")))
        ways = reached
    if ways[-1].cost >= _MISFIT:
        return None
    return list(ways[-1].columns)


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
    is_time = bool(_TIME.fullmatch(text)) and time_or_none(text) is not None
    if column in _TIMES:
        return is_time or read_status(text) is not None
    if column in (Column.GAP, Column.DIFF):
        return is_time or bool(_LAPS.fullmatch(text))
    if column is Column.SPEED:
        return bool(_SPEED.fullmatch(text))
    return any(map(str.isalpha, text))


def is_under(token: Token, headings: Sequence[Heading], columns: Sequence[Column]) -> Column | None:
    """Which of these columns a text that wraps belongs to: the one that begins nearest; None if none does."""
    possible = [heading for heading in headings if heading.column in columns]
    if not possible:
        return None
    return min(possible, key=partial(_starts_apart, token)).column


def _starts_apart(token: Token, heading: Heading) -> int:
    return abs(token.start - heading.start)
