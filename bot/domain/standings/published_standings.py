"""The organiser's own standings, as a file that staff hand in has them, held against the season."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.base.plain_text import fold
from bot.domain.desk.change import NOT_KEPT
from bot.domain.results.field_classes import class_letters, class_name_in_full
from bot.domain.results.field_names import is_same_person
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.standings.standings import Standings, StandingsLine


@dataclass(frozen=True, slots=True)
class PublishedStandings:
    """The tables after a round (its id) of a file by `name`; `by` is a user's id, `at` in UTC."""

    round_id: int
    tables: tuple[Standings, ...]
    name: str
    digest: str
    by: int
    at: datetime = NOT_KEPT


@dataclass(frozen=True, slots=True)
class PublishedPreview:
    """Such a file before it is saved: `key` is the draft's, `is_kept` where this file was saved before."""

    season: Season
    round: Round
    standings: PublishedStandings
    is_kept: bool = False
    key: str = ""

    @property
    def has_own(self) -> bool:
        """Whether a driver or the team of ours is in it."""
        own_names = {fold(name) for name in (*self.season.drivers, self.season.team)}
        for table in self.standings.tables:
            if any(fold(line.name) in own_names for line in (*table.drivers, *table.teams)):
                return True
        return False


def as_in_season(tables: Sequence[Standings], season: Season) -> tuple[Standings, ...]:
    """The tables with our classes and drivers as the season writes them.

    `Silver Cup Drivers` is Silver; a title that names no class is the only table's, or stays as it is.
    """
    named: dict[str, Standings] = {}
    for table in tables:
        class_name = _class_in(table.class_name, season)
        if class_name is None:
            class_name = _only_class(tables, season) or ""
        drivers = tuple(_own_line(line, season) for line in table.drivers)
        earlier = named.get(class_name, Standings(class_name, (), ()))
        named[class_name] = replace(
            earlier, drivers=earlier.drivers + drivers, teams=earlier.teams + table.teams
        )
    return tuple(named.values())


_USUAL_CLASSES = ("Silver", "Pro-Am", "Am", "Pro", "Bronze", "Gold")


def _class_in(title: str, season: Season) -> str | None:
    """The class that a title names, the longest name first: `Pro-Am Cup` is not Am's."""
    letters = class_letters(title)
    words = {class_letters(word) for word in title.replace("/", " ").split()}
    classes = dict.fromkeys((*season.classes, *_USUAL_CLASSES))
    for class_name in sorted(filter(None, classes), key=len, reverse=True):
        own_letters = class_letters(class_name)
        if own_letters == letters or own_letters in words or _is_long_in(own_letters, letters):
            return class_name
    return class_name_in_full(title) if title and not _says_more(title) else None


def _is_long_in(own_letters: str, letters: str) -> bool:
    return len(own_letters) >= _LONG_ENOUGH and own_letters in letters


_LONG_ENOUGH = 4


def _says_more(title: str) -> bool:
    """Whether a title is more than a class's name, such as a championship's."""
    return len(title.split()) > _MOST_WORDS_OF_A_CLASS


_MOST_WORDS_OF_A_CLASS = 2


def _only_class(tables: Sequence[Standings], season: Season) -> str | None:
    if len(tables) == 1 and len(season.classes) == 1:
        return season.classes[0]
    return None


def _own_line(line: StandingsLine, season: Season) -> StandingsLine:
    for driver in _same_people(line.name, season):
        return replace(line, name=driver)
    return line


def _same_people(name: str, season: Season) -> Iterator[str]:
    for driver in season.drivers:
        if is_same_person(name, driver):
            yield driver
