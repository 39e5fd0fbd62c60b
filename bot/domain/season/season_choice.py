"""Which of a server's seasons is meant: the one that somebody names, or the one that the day speaks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum

from bot.domain.base.names import find_by_name, has_all_words
from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season


class Placing(StrEnum):
    """What a season that is imported is to one that is there: beside it, or in its place."""

    BESIDE = "beside"
    INSTEAD = "instead"


class Looking(Enum):
    """Whether somebody asks about what comes next, or about what was."""

    AHEAD = "ahead"
    BACK = "back"


def season_key(season_id: int) -> str:
    """What stands for a season of that id where one could be typed: `id:17`, which nobody types."""
    return f"id:{season_id}"


@dataclass(frozen=True, slots=True)
class SeasonName:
    """A season as people choose it from a list; `label` tells it from the server's others.

    `in_force` while the server is reminded of it.
    """

    id: int
    series: str
    year: int
    team: str
    label: str
    in_force: bool

    @property
    def key(self) -> str:
        """What buttons and forms say for it."""
        return season_key(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is found by, its year also as `23`."""
        year = str(self.year)
        return (self.label, year, year[2:], self.series, self.team)


@dataclass(frozen=True, slots=True)
class SeasonDays:
    """A season with nothing but its rounds, which come without their sessions."""

    id: int
    year: int
    rounds: tuple[Round, ...]

    def round_ahead(self, now: datetime) -> Round | None:
        """The round under way or next; None after the last."""
        for round_ in self.rounds:
            if round_.is_on and now < round_.ends:
                return round_
        return None


@dataclass(frozen=True, slots=True)
class RoundBeside:
    """What comes next in another season in force; the round comes without its sessions."""

    season_label: str
    round: Round


def find_season(typed: str, season_names: Sequence[SeasonName]) -> SeasonName | None:
    """The season that was typed, whole or in part; None where nothing or more than one fits.

    Of several that fit, the only one in force is meant: `gt4` is this year's.
    """
    for season_name in season_names:
        if typed == season_name.key or fold(typed) == fold(season_name.label):
            return season_name
    meant = _find_by_part(typed, season_names)
    if meant is not None:
        return meant
    return _find_by_part(typed, [season_name for season_name in season_names if season_name.in_force])


def _find_by_part(typed: str, season_names: Sequence[SeasonName]) -> SeasonName | None:
    """By a piece of one of its names, or else by the beginnings of words from all of them: `gt4 2023`."""
    meant = find_by_name(typed, season_names, lambda season_name: season_name.names)
    if meant is not None:
        return meant
    fitting = [season_name for season_name in season_names if has_all_words(typed, season_name.names)]
    if len(fitting) == 1:
        return fitting[0]
    return None


def season_of_the_day(candidates: Sequence[SeasonDays], looking: Looking, now: datetime) -> SeasonDays:
    """The season that is meant where nobody names one; `candidates` aren't empty, the first saved first.

    Ahead: whose round is under way or comes next, or else the newest. Back: whose round is under way or began
    last, or else the same as ahead. Where two are alike, the one that was saved first.
    """
    chosen: SeasonDays | None = None
    if looking is Looking.BACK:
        chosen = _last_begun(candidates, now)
    if chosen is None:
        chosen = _next_to_end(candidates, now)
    return chosen or max(candidates, key=lambda season: season.year)


def season_of_each_series(in_force: Sequence[Season], now: datetime) -> list[Season]:
    """Of each series and team that is followed the season under way or next; the one of the day first.

    Of several years of one series, that is one.
    """
    if not in_force:
        return []
    by_id = {season.id: season for season in in_force}
    days_by_series: dict[tuple[str, str], list[SeasonDays]] = {}
    for season in in_force:
        days = SeasonDays(season.id, season.year, season.rounds)
        days_by_series.setdefault((season.series, season.team), []).append(days)
    chosen = [season_of_the_day(candidates, Looking.AHEAD, now) for candidates in days_by_series.values()]
    first = season_of_the_day(chosen, Looking.AHEAD, now)
    return [by_id[first.id], *(by_id[days.id] for days in chosen if days is not first)]


def _last_begun(candidates: Sequence[SeasonDays], now: datetime) -> SeasonDays | None:
    chosen: SeasonDays | None = None
    latest: datetime | None = None
    for season in candidates:
        for round_ in season.rounds:
            if round_.is_on and round_.begins <= now and (latest is None or round_.begins > latest):
                chosen, latest = season, round_.begins
    return chosen


def _next_to_end(candidates: Sequence[SeasonDays], now: datetime) -> SeasonDays | None:
    chosen: SeasonDays | None = None
    earliest: datetime | None = None
    for season in candidates:
        for round_ in season.rounds:
            if round_.is_on and now < round_.ends and (earliest is None or round_.begins < earliest):
                chosen, earliest = season, round_.begins
    return chosen


def is_rival(season: Season, other: Season, now: datetime) -> bool:
    """Whether a new season could be meant to replace another one in force.

    Another team's of the same series and year may be the same team under a new name; another series may be
    the same series spelt otherwise, while there are rounds to come. The next year replaces nothing.
    """
    if season.series == other.series:
        return season.year == other.year
    return any(round_.is_on and now < round_.ends for round_ in other.rounds)


def likely_placing(season: Season, rival: Season) -> Placing:
    """What is likelier meant: in its place with the same drivers, or with most rounds on the same days."""
    if season.series == rival.series:
        if set(map(fold, season.drivers)) & set(map(fold, rival.drivers)):
            return Placing.INSTEAD
        return Placing.BESIDE
    first_days = {round_.first_day for round_ in rival.rounds}
    same_days = [round_ for round_ in season.rounds if round_.first_day in first_days]
    if 2 * len(same_days) > len(season.rounds):
        return Placing.INSTEAD
    return Placing.BESIDE
