"""What stands between quotation marks, whatever marks a language uses."""

import re
from dataclasses import dataclass

_DOUBLE = '"“”„‟«»″'
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
    if any(mark in text for mark in _DOUBLE):
        return _paired(text, [at for at, character in enumerate(text) if character in _DOUBLE])
    return _single(text)


def _paired(text: str, marks: list[int]) -> list[QuotedSpan]:
    """What stands between the first mark and the second, the third and the fourth, and so on."""
    spans: list[QuotedSpan] = []
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        spans.append(QuotedSpan(opening + 1, closing))
    if len(marks) % 2:
        spans.append(QuotedSpan(marks[-1] + 1, len(text), is_open=True))
    return spans


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
