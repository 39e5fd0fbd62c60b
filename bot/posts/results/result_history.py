"""How a result came to be: every step with who made it, when, from what to what, and why."""

from collections.abc import Sequence

from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import Result, ResultStep
from bot.domain.results.result_life import ResultLife
from bot.posts.kit.dates import stamp
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.pages import page_buttons, page_of
from bot.posts.kit.post import Accent, Divider, Post, Text
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.results.result_phrases import result_line

HISTORY = "history"
"""What the custom ids of its buttons begin with; the result's id and the page follow."""
STEPS_PER_PAGE = 5
"""Steps on a page, so that even the longest notes leave room."""

_NOTE_LENGTHS = (200, 80, 0)


def history_post(news: ResultNews, steps: Sequence[ResultStep], page: int = 0) -> Post:
    """One page of the steps, the newest first; pages count from 0, one that isn't there is the nearest."""
    page, pages = page_of(page, len(steps), STEPS_PER_PAGE)
    newest = range(
        len(steps) - page * STEPS_PER_PAGE - 1, max(-1, len(steps) - (page + 1) * STEPS_PER_PAGE - 1), -1
    )
    head = f"## {escaped_line(news.title, 200)}: history\n{plural(len(steps), 'step')}"
    turn = page_buttons(f"{HISTORY}:{news.result.id}", page, pages)
    return first_that_fits(
        Post((Text(head), Divider(), *(Text(_step(steps, n, note)) for n in newest), *turn), Accent.PIT)
        for note in _NOTE_LENGTHS
    )


def _step(steps: Sequence[ResultStep], number: int, note: int) -> str:
    """From what it was to what it became; of the first step, and of a new beginning, only the latter."""
    step, before = steps[number], steps[number - 1].result if number else None
    when = stamp(step.result.at, "f") if step.result.at else ""
    head = joined_by_dots(f"**{str(step.result.life).capitalize()}**", when, f"<@{step.by}>")
    return "\n".join(filter(None, (head, _became(before, step.result), _why(before, step.result, note))))


def _became(before: Result | None, after: Result) -> str:
    if after.life is ResultLife.WITHDRAWN:
        return f"{result_line(after, 0)} is taken down"
    became = result_line(after, 0)
    was = result_line(before, 0) if before and before.stands else became
    return became if was == became else f"{was} → {became}"


def _why(before: Result | None, after: Result, note: int) -> str:
    """The note that came with the step; one that was there before says nothing about it."""
    is_new = after.note and (before is None or after.note != before.note)
    return f"“{escaped_line(after.note or '', note)}”" if is_new and note else ""
