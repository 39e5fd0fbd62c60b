"""A title with its lines, as a recap and the press pack's files show them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitledLines:
    """A title with its lines: one car's results, or the calendar.

    `rows` are a results list's sessions with what was reached in each, which its lines say in one.
    """

    title: str
    lines: tuple[str, ...]
    rows: tuple[tuple[str, str], ...] = ()
