"""What is wrong with a season file, said so that it can be put right on a phone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.readers.season_file.toml_positions import Path, find_lines, line_of
from bot.readers.typed.quoting import escape_line

MOST_WORDED = 200
"""Problems of a kind that are put into words; a file with more is no season file."""
MOST_LISTED = 20
LONGEST_MESSAGE = 3500
"""Characters of the whole message, well within one message of Discord (4,000)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where (keys, and indices from 0), and what is allowed there."""

    path: Path
    text: str


class SeasonFileError(UserError):
    """A season file that is refused whole; nothing was saved.

    `problems` has them all, in the file's order, each "line 12, rounds[3].timezone: …" with rounds
    and entries counted from 1. Only a file with more than 200 unreadable places has some that are
    merely counted, in `more`. The text lists at most 20, in at most 3,500 characters.
    """

    def __init__(self, problems: Sequence[str], more: int = 0) -> None:
        self.problems = tuple(problems)
        self.more = more
        super().__init__(_message(self.problems, len(self.problems) + more))


def _message(problems: Sequence[str], count: int) -> str:
    noun = "problem" if count == 1 else "problems"
    lines = [f"The season file has {count} {noun}; nothing was saved."]
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
    return f"and {count} more"


def problem_lines(problems: Iterable[Problem], text: str) -> tuple[str, ...]:
    """The problems of the TOML document `text`, in its order, each with its line (from 1) and path."""
    lines = find_lines(text)
    placed = [(line_of(lines, problem.path), problem) for problem in problems]
    placed.sort(key=lambda pair: pair[0] or 0)
    return tuple(_in_words(line, problem) for line, problem in placed)


def _in_words(line: int | None, problem: Problem) -> str:
    places: list[str] = []
    if line:
        places.append(f"line {line}")
    if problem.path:
        places.append(path_text(problem.path))
    if not places:
        return problem.text
    return f"{', '.join(places)}: {problem.text}"


def path_text(path: Path) -> str:
    """`rounds[3].timezone`, counted from 1 as people do."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step + 1}]"
        else:
            text += f".{escape_line(step)}"
    return text.removeprefix(".")
