"""The sections of a championship's table: each class's drivers or teams, below a title."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.base.plain_text import fold
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.standings.table_headings import Word
from bot.readers.standings.table_rows import TableRow
from bot.readers.words.spelling import words as spelt

_MOST_ROWS = 1000
"""Of all sections together: what is saved is read for everybody who asks for the standings."""
_WORDS_OF_A_TITLE = 3
_OF_WHOM = frozenset(spelt("drivers driver teams team pilotes equipes fahrer forare stall standings"))


@dataclass(slots=True)
class Section:
    """Rows of drivers or of teams below one title."""

    title: str
    is_of_teams: bool
    rows: list[TableRow] = field(default_factory=list)


@dataclass(slots=True)
class Sections:
    """What was found so far; `last_line` is the last one between rows that may be the next table's title."""

    sections: list[Section] = field(default_factory=list)
    title: str = ""
    last_line: str = ""
    row_count: int = 0

    def begin_table(self) -> None:
        """Headings were seen: the line above them is the title."""
        self.title = self.last_line or self.title
        self.last_line = ""

    def note_line(self, words: Sequence[Word], *, is_title: bool = False) -> None:
        """A line that is no row; a title for sure also without headings below it."""
        self.last_line = _title_in(words) or self.last_line
        if is_title:
            self.title = self.last_line or self.title

    def add(self, row: TableRow) -> None:
        """Put the row into its section: its class's, or that which it goes on with on another page.

        Raises:
            UserError: there are too many.
        """
        self.last_line = ""
        section = self._section_of(row)
        section.rows.append(row)
        self.row_count += 1
        if self.row_count > _MOST_ROWS:
            raise UserError(phrase("Send one championship's standings: this file has too many rows."))

    def _section_of(self, row: TableRow) -> Section:
        title = row.class_name or self.title
        for section in self.sections:
            if (section.title, section.is_of_teams) == (title, row.is_team):
                return section
        if self.sections and not row.class_name and _goes_on(self.sections[-1], row):
            return self.sections[-1]
        self.sections.append(Section(title, row.is_team))
        return self.sections[-1]


def _goes_on(section: Section, row: TableRow) -> bool:
    """Whether a row below another title, as at the top of a page, is the next one of the section."""
    places = [other.place for other in section.rows if other.place]
    is_next = bool(places) and row.place in (places[-1] + 1, len(section.rows) + 1)
    return is_next and section.is_of_teams == row.is_team


def _title_in(words: Sequence[Word]) -> str:
    """A line that may be a title; one that says no more than `Drivers` or `Teams` leaves it as it was."""
    text = " ".join(word.text for word in words)
    is_title = len(words) <= _WORDS_OF_A_TITLE and not _OF_WHOM.issuperset(fold(text).split())
    return text if is_title else ""
