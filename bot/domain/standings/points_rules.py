"""What a season's points are given for: `[points]` of the season file."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.domain.season.session_kinds import kind_of_session

NOTHING = Decimal(0)
FULL_POINTS = Decimal(1)
"""What a session's points are multiplied by, where its season file says nothing else."""


class PlaceScope(StrEnum):
    """Which place counts."""

    CLASS = "class"
    OVERALL = "overall"


class TieRule(StrEnum):
    """Who is ahead with equal points: who has more firsts, then seconds …; or nobody is."""

    COUNTBACK = "countback"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class PlacePoints:
    """What the first, second … place is worth in a session of that key (`race2`) or kind (`race`, `q`)."""

    key: str
    points: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class PointsRules:
    """The rules whole, with what a ready rule (`rule`) says where the season file doesn't.

    `drop` is how many of the season's rounds don't count, each one's worst; `guests` are numbers of cars that
    score nothing; `team_cars` how many cars of a team count in a session, the best ones, 0 for all.
    """

    by: PlaceScope = PlaceScope.CLASS
    places: tuple[PlacePoints, ...] = ()
    pole: Decimal = NOTHING
    fastest_lap: Decimal = NOTHING
    drop: int = 0
    guests: tuple[str, ...] = ()
    ties: TieRule = TieRule.COUNTBACK
    team_cars: int = 0
    rule: str | None = None

    def places_of(self, key: str, name: str) -> tuple[Decimal, ...]:
        """What the places of that session are worth: by its own key first, then by its kind."""
        points_by_key = {place.key: place.points for place in self.places}
        if key in points_by_key:
            return points_by_key[key]
        return points_by_key.get(kind_of_session(key, name).kind.value, ())

    def is_guest(self, number: str) -> bool:
        """Whether the car with that number scores nothing."""
        return number in self.guests
