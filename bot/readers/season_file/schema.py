"""The shape of a season file: its tables, their keys, and what each may hold.

Only what one value can tell by itself; what several must agree on is in the `*_rules` modules.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from bot.domain.season.session import EventState
from bot.domain.standings.points_rules import FULL_POINTS
from bot.readers.season_file.field_types import (
    Country,
    Day,
    Duration,
    Key,
    LocalStart,
    LongName,
    Name,
    StartNumber,
    State,
    Url,
    Zone,
)
from bot.readers.season_file.points_fields import (
    MOST_GUESTS,
    DroppedRounds,
    Factor,
    Points,
    ReadyRule,
    Scope,
    TeamCars,
    Ties,
)
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR

MOST_ROUNDS = 100
MOST_SESSIONS = 30
MOST_ENTRIES = 30
MOST_DRIVERS = 10

# Pydantic puts the tag into an error's path; no key of a season file can look like this.
KEYS_TAG = "<keys>"
TABLES_TAG = "<tables>"
TAGS = frozenset({KEYS_TAG, TABLES_TAG})


class Shape(BaseModel):
    """A table of the file: no other keys, and nothing is guessed into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SessionTable(Shape):
    """`[[rounds.sessions]]`: details of a session, one more session, or (`held = false`) one less."""

    key: Key
    name: LongName | None = None
    start: LocalStart | None = None
    duration: Duration | None = None
    watch: Url | None = None
    replay: Url | None = None
    state: State = EventState.SCHEDULED
    held: bool = True
    points: Factor = FULL_POINTS


def _kind_of_list(value: object) -> str | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return KEYS_TAG
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return TABLES_TAG
    return None


KeyList = Annotated[list[Key], Field(min_length=1, max_length=MOST_SESSIONS)]
TableList = Annotated[list[SessionTable], Field(max_length=MOST_SESSIONS)]
RoundSessions = Annotated[
    Annotated[KeyList, Tag(KEYS_TAG)] | Annotated[TableList, Tag(TABLES_TAG)],
    Discriminator(_kind_of_list),
]


class RoundTable(Shape):
    """`[[rounds]]`: one race weekend."""

    name: LongName
    venue: LongName
    near: LongName | None = None
    country: Country
    timezone: Zone
    first_day: Day
    last_day: Day
    state: State = EventState.SCHEDULED
    sessions: RoundSessions | None = None


class EntryTable(Shape):
    """`[[entries]]`: one car with its crew."""

    number: StartNumber | None = None
    car: Name
    class_name: Name = Field(alias="class")
    drivers: list[Name] = Field(min_length=1, max_length=MOST_DRIVERS)


class SeasonTable(Shape):
    """`[season]`: the championship year, and the sessions of an ordinary round."""

    series: LongName
    year: int = Field(ge=FIRST_YEAR, le=LAST_YEAR)
    team: LongName
    sessions: KeyList
    photos: Url | None = None


class PointsTable(Shape):
    """`[points]`: what a season's points are given for. Other keys than these: `race = [10, 6, 4]`."""

    model_config = ConfigDict(extra="allow")

    by: Scope | None = None
    pole: Points | None = None
    fastest_lap: Points | None = None
    drop: DroppedRounds | None = None
    guests: list[StartNumber] | None = Field(default=None, max_length=MOST_GUESTS)
    ties: Ties | None = None
    team_cars: TeamCars | None = None
    rule: ReadyRule | None = None


class SeasonFile(Shape):
    """The whole file."""

    season: SeasonTable
    points: PointsTable | None = None
    entries: list[EntryTable] = Field(min_length=1, max_length=MOST_ENTRIES)
    rounds: list[RoundTable] = Field(min_length=1, max_length=MOST_ROUNDS)
