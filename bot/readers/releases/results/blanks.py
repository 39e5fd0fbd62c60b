"""A text in which what has been found already is blanked out, so that it isn't taken for anything else."""

from collections.abc import Sequence
from typing import Protocol

BLANK = "·"
"""What stands in the place of every character that was blanked out."""


class Span(Protocol):
    """Something found in a text at `start` to `end`."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """Behind its last one."""


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with a character of no meaning in the spans' places; its length stays."""
    for span in spans:
        text = f"{text[: span.start]}{BLANK * (span.end - span.start)}{text[span.end :]}"
    return text
