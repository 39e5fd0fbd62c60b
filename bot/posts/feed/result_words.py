"""A result in plain words, for what is read outside Discord."""

from collections.abc import Iterator

from bot.domain.news.result_news import ResultNews
from bot.domain.results.result_life import ResultLife
from bot.languages.catalogue import phrase
from bot.languages.numbers import ordinal
from bot.posts.kit.plain_names import plain_in_class
from bot.posts.kit.running_text import capitalized
from bot.posts.results.result_phrases import (
    in_brackets,
    life_mark,
    overall_and_grid,
    overall_place,
    unfinished_phrase,
)


def plain_place(news: ResultNews) -> str:
    """`20th in Silver`, `18th overall (provisional)`, `did not finish (DNF)`."""
    result = news.result
    place = overall_place(result) or f"{unfinished_phrase(result)} ({result.status})"
    if result.position:
        place = plain_in_class(ordinal(result.position), news.entry)
    return f"{place}{in_brackets(life_mark(result))}"


def plain_details(news: ResultNews) -> Iterator[str]:
    """Who drove, the way through the field, and the note, a sentence each as far as there is one."""
    result = news.result
    if result.driver:
        yield phrase("Driven by {driver}.", driver=result.driver)
    journey = overall_and_grid(result)
    if journey:
        yield f"{capitalized(journey)}."
    if result.note and result.life is ResultLife.AMENDED:
        yield phrase("Amended: {reason}", reason=result.note)
    elif result.note:
        yield result.note
