"""A quote: what a driver said, about a round or a session."""

from dataclasses import dataclass

from bot.domain.photos import Photo

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
    photo: Photo | None = None
    id: int = 0


_JOINERS = "\u200c\u200d"
"""Unseen, but they hold emoji of several people and many scripts' words together."""


def tidy(text: str) -> str:
    """The words without control characters, trailing spaces and runs of empty lines."""
    printable = "".join(map(_printable, text))
    lines = [" ".join(filter(_is_seen, line.split())) for line in printable.split("\n")]
    kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
    return "\n".join(kept).strip()


def _is_seen(word: str) -> bool:
    return bool(word.strip(_JOINERS))


def _printable(character: str) -> str:
    """Every kind of space is a space: the narrow ones that phones put in hold words apart too."""
    if character == "\n" or character in _JOINERS:
        return character
    return " " if character.isspace() else character if character.isprintable() else ""
