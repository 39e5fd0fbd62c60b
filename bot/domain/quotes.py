"""A quote: what a driver said, about a round or a session."""

from dataclasses import dataclass

LONGEST_QUOTE = 1500
"""Characters a quote may have, line ends included."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The driver's own words, kept as they were said."""

    driver: str
    text: str
    season_id: int
    round_id: int | None = None
    session_id: int | None = None
    id: int = 0


def tidy(text: str) -> str:
    """The words without control characters, trailing spaces and runs of empty lines."""
    printable = "".join(c for c in text if c in "\n\t" or c.isprintable())
    lines = [" ".join(line.split()) for line in printable.strip().split("\n")]
    kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
    return "\n".join(kept)
