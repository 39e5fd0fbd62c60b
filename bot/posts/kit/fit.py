"""Making long things fit: say it fully if there is room, shorter if not."""

from collections.abc import Callable, Iterable, Sequence

from bot.posts.kit.english import plural
from bot.posts.kit.post import ROOM, Post

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
        shown_lines.insert(0, f"… {plural(earlier, 'earlier round')}")
    if later:
        shown_lines.append(f"… {plural(later, 'later round')}")
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
