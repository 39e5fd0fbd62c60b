"""What is wrong with a season file, said so that it can be put right on a phone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.languages.catalogue import counted, mark, phrase
from bot.readers.season_file.partial_tables import Table, as_table, text_of
from bot.readers.season_file.toml_positions import Path, find_lines, line_of
from bot.readers.typed.quoting import escape_line, quote_value

MOST_WORDED = 200
"""Problems of a kind that are put into words; a file with more is no season file."""
MOST_LISTED = 20
LONGEST_MESSAGE = 3500
"""Characters of the whole message, well within one message of Discord (4,000)."""
LONGEST_LINE = 80
"""Characters of a line of the file that are shown."""
_NOUNS = {
    "entries": mark("car"),
    "rounds": mark("round"),
    "sessions": mark("session"),
    "drivers": mark("driver"),
}
"""What one of such a list is called."""
_NAMING_KEYS = ("name", "key", "number", "car")
"""The keys of a table by one of which people know it, the best first."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where (keys, and indices from 0), and what is allowed there."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class WordedProblem:
    """A problem as people read it: where it is in words, the line of the file itself, and what to do."""

    sentence: str
    place: str = ""
    line: str = ""

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.place, self.line) if part)
        if not where:
            return self.sentence
        return f"{where}: {self.sentence}"


class SeasonFileError(UserError):
    """A season file that is refused whole; nothing was saved.

    `problems` has them all, in the file's order. Only a file with more than 200 unreadable places has
    some that are merely counted, in `more`. The text lists at most 20, in at most 3,500 characters.
    """

    def __init__(self, problems: Sequence[WordedProblem], more: int = 0) -> None:
        self.problems = tuple(problems)
        self.more = more
        super().__init__(_message([str(problem) for problem in problems], len(problems) + more))


def _message(problems: Sequence[str], count: int) -> str:
    head = counted(
        count,
        "The season file has {count} problem; nothing was saved.",
        "The season file has {count} problems; nothing was saved.",
    )
    lines = [head]
    characters_left = LONGEST_MESSAGE - len(lines[0]) - len(_rest(count))
    for problem in problems[:MOST_LISTED]:
        line = f"• {problem}"
        characters_left -= len(line) + 1
        if characters_left < 0:
            break
        lines.append(line)
    unlisted = count - (len(lines) - 1)
    if unlisted:
        lines.append(_rest(unlisted))
    return "\n".join(lines)


def _rest(count: int) -> str:
    return phrase("and {count} more", count=count)


def worded_problems(problems: Iterable[Problem], text: str, tables: Table) -> tuple[WordedProblem, ...]:
    """The problems of the TOML document `text`, in its order, each with the line that it is in."""
    line_numbers = find_lines(text)
    placed = [(line_of(line_numbers, problem.path) or 0, problem) for problem in problems]
    placed.sort(key=lambda pair: pair[0])
    lines = text.split("\n")
    worded: list[WordedProblem] = []
    for number, problem in placed:
        if problem.path not in line_numbers:  # nothing is written there: what is missing is named instead
            worded.append(WordedProblem(problem.text, place_words(problem.path, tables)))
        else:
            place = place_words(problem.path[:-1], tables)
            worded.append(WordedProblem(problem.text, place, shown_line(lines[number - 1])))
    return tuple(worded)


def shown_line(line: str) -> str:
    """A line of the file in quotation marks, by which it is found in an editor that numbers none."""
    return f"“{escape_line(line.strip(), LONGEST_LINE)}”"


def place_words(path: Path, tables: Table) -> str:
    """`round 2 "Barcelona", session 1 "race1", start`: counted from 1, each with what it is called."""
    words: list[str] = []
    value: object = tables
    for step in path:
        value = _within(value, step)
        if isinstance(step, str):
            words.append(escape_line(step))
            continue
        noun = words.pop() if words else ""
        shown_noun = phrase(_NOUNS[noun]) if noun in _NOUNS else noun
        words.append(f"{shown_noun} {step + 1}{_called(value)}")
    return ", ".join(words)


def _within(value: object, step: str | int) -> object:
    if isinstance(step, str):
        return as_table(value).get(step)
    if isinstance(value, list) and step < len(value):
        return value[step]
    return None


def _called(value: object) -> str:
    table = as_table(value)
    for key in _NAMING_KEYS:
        name = text_of(table.get(key))
        if name:
            return f" {quote_value(name)}"
    return ""
