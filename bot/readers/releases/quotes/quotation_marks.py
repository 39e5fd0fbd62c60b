"""What stands between quotation marks, whatever marks a language uses.

Whether a mark opens or closes shows in what stands around it. A mark without its partner ends with the
paragraph: it makes no quote of the story behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKS = '"“”„‟«»″'
_BEFORE_OPENING = " \t([{—–-:/\xa0"
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'‚](?=[\w“\"])")
_SINGLE_CLOSE = re.compile(r"(?<=[.,!?…])[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Quoted words from `start` to `end`, without the marks; open where there is no closing one."""

    start: int
    end: int
    is_open: bool = False


def find_spans(text: str) -> list[QuotedSpan]:
    """The quoted parts of a paragraph in their order; single marks count where there are no double ones."""
    if any(mark in text for mark in MARKS):
        return list(_double(text))
    return _single(text)


def _double(text: str) -> Iterator[QuotedSpan]:
    """From each mark that opens to the next that closes; one that opens anew shows that the last was odd."""
    opened: int | None = None
    for at, character in enumerate(text):
        if character not in MARKS:
            continue
        if opened is None:
            if _can_open(text, at):
                opened = at
        elif _can_close(text, at):
            yield QuotedSpan(opened + 1, at)
            opened = None
        elif _can_open(text, at):
            opened = at
    if opened is not None:
        yield QuotedSpan(opened + 1, len(text), is_open=True)


def _can_open(text: str, at: int) -> bool:
    """`“We`, `(“We`, `« We`: nothing or a space before it, and words behind."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "«" and behind == " ":
        return not before or before in _BEFORE_OPENING
    return (
        (not before or before in _BEFORE_OPENING or before in ".!?") and bool(behind) and not behind.isspace()
    )


def _can_close(text: str, at: int) -> bool:
    """`rain”`, `rain »`: words before it, and no letter behind."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "»" and before == " ":
        return True
    return bool(before) and not before.isspace() and not behind.isalpha()


def _single(text: str) -> list[QuotedSpan]:
    spans: list[QuotedSpan] = []
    closes = [match.start() for match in _SINGLE_CLOSE.finditer(text)]
    at = 0
    for opening in _SINGLE_OPEN.finditer(text):
        while at < len(closes) and closes[at] <= opening.end():
            at += 1
        if at == len(closes):
            break
        if not spans or opening.start() > spans[-1].end:
            spans.append(QuotedSpan(opening.end(), closes[at]))
    return spans
