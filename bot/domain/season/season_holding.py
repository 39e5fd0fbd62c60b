"""What is saved for one of a server's seasons: enough to decide whether it is followed, or goes."""

from dataclasses import dataclass
from datetime import date

from bot.domain.season.season_choice import SeasonName


@dataclass(frozen=True, slots=True)
class SeasonHolding:
    """A season with how much is saved for it; its days are the venues', None where it has no rounds.

    `results` and `quotes` are those that stand. `is_in_use` where anything was ever saved for it beside its
    calendar and cars: points, lists and what was withdrawn, too.
    `is_followed_alone` where no other is followed.
    """

    name: SeasonName
    rounds: int
    first_day: date | None
    last_day: date | None
    results: int
    quotes: int
    is_in_use: bool
    is_followed_alone: bool

    @property
    def can_be_removed(self) -> bool:
        """Whether nothing is lost with it: its calendar and cars come back with Undo."""
        return not self.is_in_use
