"""Crew members whose names a season file spells otherwise than the stored season does."""

from dataclasses import dataclass

from bot.domain.base.name_spelling import looks_respelled
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season


@dataclass(frozen=True, slots=True)
class Respelling:
    """A driver's name as it was, and as it would be."""

    old: str
    new: str


def likely_respellings(old: Season, new: Season) -> tuple[Respelling, ...]:
    """The names that may be another spelling of who drove the same car; `new` has its ids from `old`.

    Who drives for the team elsewhere in either season is somebody else.
    """
    old_entries = {entry.id: entry for entry in old.entries}
    old_names, new_names = _driver_names(old), _driver_names(new)
    respellings: list[Respelling] = []
    for entry in new.entries:
        old_entry = old_entries.get(entry.id)
        if old_entry is None:
            continue
        arrived = [name for name in entry.drivers if name not in old_names]
        gone = [name for name in old_entry.drivers if name not in new_names]
        respellings += _pairs(gone, arrived)
    return tuple(dict.fromkeys(respellings))


def _driver_names(season: Season) -> set[str]:
    return {name for entry in season.entries for name in entry.drivers}


def _pairs(gone: list[str], arrived: list[str]) -> list[Respelling]:
    respellings: list[Respelling] = []
    for old_name in gone:
        for new_name in arrived:
            if looks_respelled(old_name, new_name):
                respellings.append(Respelling(old_name, new_name))
                arrived.remove(new_name)
                break
    return respellings


def has_respelled_crew(entry: Entry, other: Entry) -> bool:
    """Whether two cars have the same crew, some of it spelt otherwise."""
    if len(entry.drivers) != len(other.drivers):
        return False
    gone = [name for name in entry.drivers if name not in other.drivers]
    arrived = [name for name in other.drivers if name not in entry.drivers]
    return len(_pairs(gone, arrived)) == len(gone)
