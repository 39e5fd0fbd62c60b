"""What became of a result, for the trail: in the words of `/desk history`, not fact by fact."""

from collections.abc import Iterator

from bot.domain.desk.change import Facts
from bot.domain.results.result import Result, result_with_facts
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line, no_list_entry
from bot.posts.results.result_history import result_change
from bot.posts.results.result_phrases import result_line


def result_change_lines(before: Facts | None, after: Facts | None, length: int) -> Iterator[str]:
    """`18th overall (provisional) → 20th place`, and what else is new; no text is longer than `length`."""
    old_result, new_result = _result(before), _result(after)
    if new_result is None:
        if old_result:
            yield no_list_entry(result_line(old_result, 0))
        return
    yield no_list_entry(result_change(old_result, new_result))
    old_result = old_result or Result()
    if new_result.driver != old_result.driver:
        yield _driver_line(new_result.driver, length)
    if new_result.note != old_result.note:
        yield _note_line(new_result.note, length)
    if new_result.photo != old_result.photo:
        yield _photo_line(old_result, new_result)


def _result(facts: Facts | None) -> Result | None:
    if facts is None:
        return None
    return result_with_facts(Result(), facts)


def _driver_line(driver: str | None, length: int) -> str:
    if not driver:
        return phrase("Driver removed")
    return phrase("Driver: {driver}", driver=escaped_line(driver, length))


def _note_line(note: str | None, length: int) -> str:
    if not note:
        return phrase("Note removed")
    return phrase("“{note}”", note=escaped_line(note, length))


def _photo_line(old_result: Result, new_result: Result) -> str:
    if new_result.photo is None:
        return phrase("Photo removed")
    if old_result.photo is None:
        return phrase("Photo added")
    return phrase("Photo changed")
