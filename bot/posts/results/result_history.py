"""How a result came to be: every step with who made it, when, from what to what, and why."""

from collections.abc import Sequence

from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import Result, ResultStep
from bot.domain.results.result_life import ResultLife
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line, no_list_entry
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Divider, Post, Text
from bot.posts.kit.round_phrases import series_line
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.text_lines import joined_by_dots, joined_lines
from bot.posts.privacy.people import person
from bot.posts.results.history_pages import page_buttons, page_of
from bot.posts.results.result_phrases import life_name, result_line

HISTORY = "history"
"""What the custom ids of its buttons begin with; the result's id and the page follow."""
STEPS_PER_PAGE = 5
"""Steps on a page, so that even the longest notes leave room."""

_NOTE_LENGTHS = (200, 80, 0)


def history_post(news: ResultNews, steps: Sequence[ResultStep], page: int = 0) -> Post:
    """One page of the steps, the newest first; pages count from 0, one that isn't there is the nearest."""
    page, pages = page_of(page, len(steps), STEPS_PER_PAGE)
    newest = len(steps) - page * STEPS_PER_PAGE
    step_numbers = list(reversed(range(max(0, newest - STEPS_PER_PAGE), newest)))
    title = phrase("{result}: history", result=escaped_line(news.title, 200))
    count = counted(len(steps), "{count} step", "{count} steps")
    series = series_line(news.season, news.team, names_series=news.names_series)
    head = Text(joined_lines(f"## {title}", count, series))
    buttons = page_buttons(f"{HISTORY}:{news.result.id}", page, pages)
    posts = []
    for note_length in _NOTE_LENGTHS:
        step_texts = [Text(_step_lines(steps, number, note_length)) for number in step_numbers]
        posts.append(Post((head, Divider(), *step_texts, *buttons), Accent.PIT))
    return first_that_fits(posts)


def _step_lines(steps: Sequence[ResultStep], number: int, note_length: int) -> str:
    """From what it was to what it became; of the first step, and of a new beginning, only the latter."""
    step = steps[number]
    before = None
    if number:
        before = steps[number - 1].result
    at = ""
    if step.result.at:
        at = stamp(step.result.at, "f")
    head = joined_by_dots(f"**{capitalized(life_name(step.result.life))}**", at, person(step.by))
    change = no_list_entry(result_change(before, step.result))
    return joined_lines(head, change, _new_note(before, step.result, note_length))


def result_change(before: Result | None, after: Result) -> str:
    """`18th overall (provisional) → 20th place (26th overall)`; of what is new, only what it is."""
    result_now = result_line(after, 0)
    if after.life is ResultLife.WITHDRAWN:
        return phrase("{result} removed", result=result_now)
    if before is None or not before.stands:
        return result_now
    result_before = result_line(before, 0)
    if result_before == result_now:
        return result_now
    return f"{result_before} → {result_now}"


def _new_note(before: Result | None, after: Result, note_length: int) -> str:
    """The note that came with the step; one that was there before says nothing about it."""
    if not after.note or not note_length:
        return ""
    if before is not None and before.note == after.note:
        return ""
    return phrase("“{note}”", note=escaped_line(after.note, note_length))
