"""Who drove which car on the day: a season file that comes later changes nothing of that."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


def season_on_the_day(
    season: Season, results: Iterable[Result], entries_then: Mapping[int, Entry] = MappingProxyType({})
) -> Season:
    """The season with its cars as they were entered in the session that all these results are of.

    What has no result yet is taken from `entries_then`, by its id, where the season has changed it since.
    """
    entries_driven = {result.entry_id: result.entry for result in results}
    entries: list[Entry] = []
    for entry in season.entries:
        entry_driven = entries_driven.get(entry.id)
        entries.append(entry_driven or entries_then.get(entry.id, entry))
    return replace(season, entries=tuple(entries))


def entries_of_weekend(
    season: Season, round_: Round, results: Mapping[tuple[int, int], Result]
) -> tuple[Entry, ...]:
    """The cars as they were entered that weekend; one whose crew changed in the middle of it is there twice.

    `results` are by session's and entry's id. Of a car without a result there it is as the season has it now.
    """
    entries: list[Entry] = []
    for entry in season.entries:
        entries_then: list[Entry] = []
        for session in round_.sessions:
            result = results.get((session.id, entry.id))
            if result and result.entry and result.entry not in entries_then:
                entries_then.append(result.entry)
        entries += entries_then or [entry]
    return tuple(entries)


def result_on_the_day(
    results: Mapping[tuple[int, int], Result], session: Session, entry: Entry
) -> Result | None:
    """What that car with that crew did in the session; None where it has no result, or others drove it."""
    result = results.get((session.id, entry.id))
    if result and result.entry and result.entry != entry:
        return None
    return result
