"""What a language knows of what people type into one line: days said by a word, and results."""

from dataclasses import dataclass

from bot.readers.words.spelling import Phrases


@dataclass(frozen=True, slots=True)
class TypedWords:
    """Words of a typed day or result; each is small, with its accents."""

    today: Phrases = ()
    tomorrow: Phrases = ()
    overall: Phrases = ()
    """Before or behind a place over the whole field: `overall 26`."""
    grid: Phrases = ()
    """Before or behind a place on the grid: `grid 34`, `34th on the grid`."""
    started: Phrases = ()
    """Before a place on the grid alone: `started 34th`."""
    came_from: Phrases = ()
    """Before a place on the grid, wherever the words for the others stand: `from 34th`."""
    provisional: Phrases = ()
    final: Phrases = ()
    amended: Phrases = ()
    finished: Phrases = ()
    """That a car was classified, without its place."""
