"""The lines of a championship's table: the best, and ours in bold wherever they are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.standings.standings import StandingsLine
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.standings.points_saved import points_words


@dataclass(frozen=True, slots=True)
class TableRoom:
    """How many drivers or teams are shown, how many of ours besides, and characters of each name."""

    best: int
    own: int
    name: int


def _nowhere(_line: StandingsLine) -> int:
    return 0


def table_lines(
    lines: Sequence[StandingsLine],
    room: TableRoom,
    is_own: Callable[[StandingsLine], bool],
    gained: Callable[[StandingsLine], int] = _nowhere,
) -> Iterator[str]:
    """The best ones, ours, and how many more there are; `gained` is by how many places one moved."""
    own_lines = [line for line in lines[room.best :] if is_own(line)][: room.own]
    shown_lines = [*lines[: room.best], *own_lines]
    for line in shown_lines:
        words = f"{line.place}. {escaped_line(line.name, room.name)}"
        who = f"**{words}**" if is_own(line) else words
        yield f"- {joined_by_dots(who, points_words(line.points), moved_words(gained(line)))}"
    if len(lines) > len(shown_lines):
        yield subtext(phrase("and {count} more", count=len(lines) - len(shown_lines)))


def moved_words(gained: int) -> str:
    """`up 3`, `down 1`; nothing for who stayed."""
    if gained > 0:
        return phrase("up {places}", places=gained)
    if gained < 0:
        return phrase("down {places}", places=-gained)
    return ""
