"""The standings of a championship: drivers and teams of each class, by the season's rules."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from bot.domain.base.plain_text import fold
from bot.domain.results.field import Field
from bot.domain.results.field_classes import class_letters
from bot.domain.season.session import Session
from bot.domain.standings.crew_identity import DriverKeys
from bot.domain.standings.points_rules import NOTHING, PlaceScope, PointsRules, TieRule
from bot.domain.standings.scores import CarScore, session_scores

_LONGEST_KEY = 100


@dataclass(frozen=True, slots=True)
class ScoredSession:
    """A session of a round (by its id) with the field that tells its places."""

    round_id: int
    session: Session
    field: Field


@dataclass(frozen=True, slots=True)
class TypedPoints:
    """What staff say that a driver earned in a round, in place of what lists give."""

    class_name: str
    driver: str
    round_id: int
    points: Decimal


@dataclass(frozen=True, slots=True)
class StandingsLine:
    """A driver or team with its place, which equal ones share, and those of its points that count.

    Drivers who shared every car count as one for those behind, as printed standings have a crew in one line:
    two crews of two are 1st, 1st, 2nd, 2nd.
    """

    place: int
    name: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Standings:
    """One table: `class_name` is empty where places overall count. Teams are known from lists alone."""

    class_name: str
    drivers: tuple[StandingsLine, ...]
    teams: tuple[StandingsLine, ...]

    @property
    def key(self) -> str:
        """What tells the table from the others, in 100 characters: the class's name, a long one's digest."""
        if len(self.class_name) <= _LONGEST_KEY:
            return self.class_name
        return hashlib.sha256(self.class_name.encode()).hexdigest()

    @property
    def short_key(self) -> str:
        """The same in 12 characters, where more than the table must be named."""
        return hashlib.sha256(self.class_name.encode()).hexdigest()[:12]


@dataclass(slots=True)
class _Account:
    """Somebody's points by round's id, the places in races, and what was driven: the car of each session."""

    name: str
    points: dict[int, Decimal] = field(default_factory=dict)
    places: Counter[int] = field(default_factory=Counter)
    drives: list[tuple[int, str, str]] = field(default_factory=list)

    def add(self, round_id: int, points: Decimal) -> None:
        self.points[round_id] = self.points.get(round_id, NOTHING) + points

    @property
    def crew(self) -> object:
        """Equal for drivers who shared every car and its points; somebody's own where none is known."""
        return (tuple(self.drives), tuple(sorted(self.points.items()))) if self.drives else self.name


_Accounts = dict[str, _Account]


@dataclass(slots=True)
class _Table:
    """The accounts of one class, by what drivers and teams are known by."""

    class_name: str
    drivers: _Accounts = field(default_factory=dict)
    teams: _Accounts = field(default_factory=dict)


def season_standings(
    rules: PointsRules,
    scored_sessions: Sequence[ScoredSession],
    typed_points: Sequence[TypedPoints] = (),
    rounds: int = 0,
) -> list[Standings]:
    """The tables of all classes after these sessions; `rounds` is how many of the whole season give points.

    Only `rounds` less the dropped ones count, each one's best; until more were run, all do.
    """
    cars = [car for scored in scored_sessions for car in scored.field.cars]
    keys = DriverKeys(cars)
    tables: dict[str, _Table] = {}
    for scored in scored_sessions:
        for class_scores in session_scores(rules, scored.session, scored.field):
            class_name = class_scores[0].class_name
            table = tables.setdefault(class_letters(class_name), _Table(class_name))
            for score in class_scores:
                _add_to_drivers(table.drivers, keys, scored, score)
            _add_to_teams(table.teams, rules, scored.round_id, class_scores)
    for typed in typed_points:
        class_name = typed.class_name if rules.by is PlaceScope.CLASS else ""
        table = tables.setdefault(class_letters(class_name), _Table(class_name))
        _typed_account(table.drivers, keys, typed.driver).points[typed.round_id] = typed.points
    counting = max(1, rounds - rules.drop) if rules.drop else None
    return [_ranked(table, rules, counting) for table in tables.values()]


def _typed_account(accounts: _Accounts, keys: DriverKeys, driver: str) -> _Account:
    """Whoever the lists write like that, or else somebody new."""
    for account in accounts.values():
        if fold(account.name) == fold(driver):
            return account
    return accounts.setdefault(keys.key_of(driver, ""), _Account(driver))


def _add_to_drivers(accounts: _Accounts, keys: DriverKeys, scored: ScoredSession, score: CarScore) -> None:
    """Each driver of the car gets its points in full."""
    for name in score.car.drivers:
        key = keys.key_of(name, score.car.number)
        account = accounts.setdefault(key, _Account(name))
        account.add(scored.round_id, score.points)
        account.drives.append((scored.round_id, scored.session.key, score.car.number))
        if score.place is not None:
            account.places[score.place] += 1


def _add_to_teams(accounts: _Accounts, rules: PointsRules, round_id: int, scores: Iterable[CarScore]) -> None:
    scores_by_team: dict[str, list[CarScore]] = defaultdict(list)
    for score in scores:
        if score.car.team:
            scores_by_team[fold(score.car.team)].append(score)
    for team_key, team_scores in scores_by_team.items():
        account = accounts.setdefault(team_key, _Account(team_scores[0].car.team or ""))
        best_first = sorted(team_scores, key=lambda score: score.points, reverse=True)
        counting = best_first[: rules.team_cars] if rules.team_cars else best_first
        account.add(round_id, sum((score.points for score in counting), NOTHING))
        account.places.update(score.place for score in team_scores if score.place is not None)


def _ranked(table: _Table, rules: PointsRules, counting: int | None) -> Standings:
    drivers = _lines(table.drivers, rules, counting)
    return Standings(table.class_name, drivers, _lines(table.teams, rules, counting))


def _lines(accounts: _Accounts, rules: PointsRules, counting: int | None) -> tuple[StandingsLine, ...]:
    last_place = max((max(account.places, default=0) for account in accounts.values()), default=0)
    ranks: list[tuple[list[Decimal | int], _Account]] = []
    for account in accounts.values():
        rank: list[Decimal | int] = [_total(account.points, counting)]
        if rules.ties is TieRule.COUNTBACK:
            rank += [account.places[place] for place in range(1, last_place + 1)]
        ranks.append((rank, account))
    ranks.sort(key=lambda ranked: ranked[0], reverse=True)
    lines: list[StandingsLine] = []
    crews_ahead: set[object] = set()
    for index, (rank, account) in enumerate(ranks):
        is_equal = index > 0 and ranks[index - 1][0] == rank
        place = lines[-1].place if is_equal else len(crews_ahead) + 1
        lines.append(StandingsLine(place, account.name, Decimal(rank[0])))
        crews_ahead.add(account.crew)
    return tuple(lines)


def _total(points: Mapping[int, Decimal], counting: int | None) -> Decimal:
    best_first = sorted(points.values(), reverse=True)
    return sum(best_first[:counting], NOTHING)
