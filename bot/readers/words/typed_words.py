"""What a language knows of what people type into one line: days, lengths, results and choices in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    counts: Mapping[str, int] = field(default_factory=dict)
    """Numbers in words, as they stand before a unit of time: `two hours`."""
    half_hours: Phrases = ()
    """`half an hour`."""
    ahead: Phrases = ()
    """What stands around lead times: `a day ahead`, `1 hour before`."""
    nothing: Phrases = ()
    """That there is to be none: `off`."""
    default: Phrases = ()
    """That it is to be as it was at first: `default`."""
    no_time_yet: Phrases = ()
    """That a session's time isn't known: `tbc`."""
