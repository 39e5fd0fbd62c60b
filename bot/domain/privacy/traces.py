"""What Pitboard keeps of people's accounts, and for how long it keeps a server's data without being in it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

FORGOTTEN_AFTER = timedelta(days=30)
"""After the bot was removed from a server; whoever did it by mistake has that long to invite it again."""

SOMEBODY = 0
"""Stands for a person who asked to be forgotten: no account has this id."""


class Trace(StrEnum):
    """Where somebody's account is kept by its id."""

    SETTINGS = "settings"
    FOLLOWS = "follows"
    CHANGES = "changes"
    UNDONE = "undone"
    RESULTS = "results"
    QUOTES_TYPED = "quotes typed"
    QUOTES_APPROVED = "quotes approved"
    OWN_WORDS = "own words"
    RECAPS = "recaps"
    TIMING_FILES = "timing files"
    POINTS = "points"
    PREVIEWS = "previews"
    REMINDERS = "reminders"
    TEAMS = "teams"
    GUESSES = "guesses"


FOLLOWED = "followed"
"""What stands among the tables for all that is kept of teams of other servers that a server follows."""


PersonTraces = Mapping[Trace, int]
"""How often somebody is kept, by where."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is kept of a server: rows by their table's name, and whose accounts are in them, by their ids."""

    rows: Mapping[str, int]
    people: Mapping[int, PersonTraces]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing."""
        return not any(self.rows.values())

    @property
    def busiest(self) -> list[int]:
        """The people, whoever is kept most often first."""
        totals = Counter({person_id: sum(traces.values()) for person_id, traces in self.people.items()})
        return [person_id for person_id, _ in totals.most_common()]
