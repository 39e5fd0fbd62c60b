"""Making long things fit: said fully if there is room, shorter if not, or in pages after the first lines."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.languages.catalogue import counted, phrase
from bot.posts.kit.post import ROOM, Block, Button, Buttons, Post, Text
from bot.posts.kit.text_lines import subtext

MOST_AT_FIRST = 6
"""Lines of a list that a preview shows before somebody asks for all of them."""
_FEWEST_HIDDEN = 3
"""Fewer than these are shown with the rest: a press to see two lines more is a press too many."""
MOST_ON_A_PAGE = 20
"""Lines that a page shows: a menu has room for what each of them is about."""
_ROOM_OF_A_PAGE = 2800

_ROOM_FOR_COUNTS = 60
"""Characters kept for "… 40 earlier rounds" and "… 40 later rounds"."""


def first_that_fits(posts: Iterable[Post]) -> Post:
    """The first of these ways to say it, fullest first, that Discord takes; else the last."""
    last = Post(())
    for last in posts:
        if last.fits:
            break
    return last


def as_many_as_fit(lines: Sequence[str], more: Callable[[int], str], room: int = ROOM) -> list[str]:
    """The lines from the first on that fit in `room`, and if some don't, `more(how many)` in their place."""
    if len("\n".join(lines)) <= room:
        return list(lines)
    left = room - len(more(len(lines)))
    kept: list[str] = []
    for line in lines:
        left -= len(line) + 1
        if left < 0:
            break
        kept.append(line)
    return [*kept, more(len(lines) - len(kept))]


def rounds_around_focus(lines: Sequence[str], focus: int, room: int) -> list[str]:
    """As many of a season's lines, one a round, about `focus` as fit, and how many are left out."""
    kept = lines_around_focus([len(line) for line in lines], focus, room - _ROOM_FOR_COUNTS)
    earlier, later = kept.start, len(lines) - kept.stop
    shown_lines = list(lines[kept.start : kept.stop])
    if earlier:
        shown_lines.insert(0, counted(earlier, "… {count} earlier round", "… {count} earlier rounds"))
    if later:
        shown_lines.append(counted(later, "… {count} later round", "… {count} later rounds"))
    return shown_lines


def lines_around_focus(lengths: Sequence[int], focus: int, room: int) -> range:
    """The longest stretch of lines round `focus` that fits in `room`, grown evenly to both sides."""
    start, end, left = focus, focus + 1, room - lengths[focus] - 1
    grew = True
    while grew:
        grew = False
        if end < len(lengths) and lengths[end] < left:
            left -= lengths[end] + 1
            end, grew = end + 1, True
        if start and lengths[start - 1] < left:
            left -= lengths[start - 1] + 1
            start, grew = start - 1, True
    return range(start, end)


@dataclass(frozen=True, slots=True)
class HeadedLine:
    """A line of Markdown, and the heading that it stands under; empty for none."""

    heading: str
    text: str


def turning_buttons(page: int, id_of: Callable[[int], str], first: int, last: int) -> list[Button]:
    """What leads to the pages before and after one, where there are any; `id_of` is a page's custom id."""
    buttons: list[Button] = []
    if page > first:
        buttons.append(Button(phrase("◀ Previous"), id_of(page - 1)))
    if page < last:
        buttons.append(Button(phrase("Next ▶"), id_of(page + 1)))
    return buttons


Line = TypeVar("Line", bound=HeadedLine)
Shown = TypeVar("Shown")
"""A line, or what one will be about."""


@dataclass(frozen=True, slots=True)
class ShownLines(Generic[Line]):
    """The lines to show now. Page 0 is the short form; of the pages of the whole, the first is 1."""

    lines: Sequence[Line]
    page: int = 0
    pages: int = 0
    hides_some: bool = False

    def turning(self, custom_id: str) -> list[Block]:
        """What leads to the rest of the list; the page's number is put behind the `custom_id`."""
        if self.hides_some:
            return [Buttons((Button(phrase("Show all"), f"{custom_id}:1"),))]
        if not self.page:
            return []
        buttons = turning_buttons(self.page, lambda page: f"{custom_id}:{page}", 1, self.pages)
        buttons.append(Button(phrase("Show less"), f"{custom_id}:0"))
        number = phrase("Page {page} of {pages}", page=self.page, pages=self.pages)
        return [Text(subtext(number)), Buttons(tuple(buttons))]


def lines_at_first(lines: Sequence[Shown], most: int = MOST_AT_FIRST) -> Sequence[Shown]:
    """The first lines of a list, or all of them where only few would be left."""
    if len(lines) < most + _FEWEST_HIDDEN:
        return lines
    return lines[:most]


def and_more(count: int) -> str:
    """The line that stands for those that aren't shown."""
    return phrase("- and {count} more", count=count)


def more_lines(count: int) -> str:
    """The line in the place of lines for which there is no room."""
    return counted(count, "and {count} more line", "and {count} more lines")


def more_sessions(count: int) -> str:
    """The same of sessions."""
    return counted(count, "and {count} more session", "and {count} more sessions")


def more_channels(count: int) -> str:
    """The same of channels."""
    return counted(count, "and {count} more channel", "and {count} more channels")


def pages_of(lines: Sequence[Line]) -> list[list[Line]]:
    """All lines on pages that fit."""
    pages: list[list[Line]] = [[]]
    room_left = _ROOM_OF_A_PAGE
    for line in lines:
        length = len(line.text) + len(line.heading) + 8
        if pages[-1] and (length > room_left or len(pages[-1]) == MOST_ON_A_PAGE):
            pages.append([])
            room_left = _ROOM_OF_A_PAGE
        pages[-1].append(line)
        room_left -= length
    return pages


def body_of(lines: Sequence[HeadedLine]) -> str:
    """The lines with each heading once above those that follow each other under it."""
    body_lines: list[str] = []
    heading = ""
    for line in lines:
        if line.heading != heading:
            heading = line.heading
            body_lines.append(heading)
        body_lines.append(line.text)
    return "\n".join(body_lines)
