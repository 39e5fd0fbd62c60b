"""Guesses at how our cars finish: until when they count, and what points a result gives them.

Points aren't kept: they are counted from the result as it stands, so that a correction counts them anew.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session

EXACT_POINTS = 3
NEAR_POINTS = 1
NEAR_PLACES = 2
"""A place that is at most so far off is near."""
GAIN_POINTS = 1

Results = Mapping[tuple[int, int], Result]
"""A season's results that stand, by the ids of session and entry."""

_SCORED_LIVES = (ResultLife.FINAL, ResultLife.AMENDED)


class Gain(StrEnum):
    """Whether a car finishes before its place on the grid or behind it."""

    GAIN = "gain"
    LOSS = "loss"


@dataclass(frozen=True, slots=True)
class Guess:
    """Somebody's guess at one car in one race: the `place` in class, from 1; made `at` (UTC)."""

    person_id: int
    session_id: int
    entry_id: int
    place: int
    gain: Gain
    at: datetime

    @property
    def key(self) -> tuple[int, int]:
        """What it is a guess at: the ids of session and entry, as results have them."""
        return self.session_id, self.entry_id


@dataclass(frozen=True, slots=True)
class GuessedRace:
    """A race with one of our cars in it."""

    round: Round
    session: Session
    entry: Entry

    @property
    def key(self) -> tuple[int, int]:
        """By the ids of session and entry."""
        return self.session.id, self.entry.id

    @property
    def locks_at(self) -> datetime:
        """The moment (UTC) from which no guess counts: the start.

        Where that isn't known, the last moment at which it can't have been yet: when the round begins at the
        venue, or the sessions before it whose times are known end.
        """
        if self.session.start is not None:
            return self.session.start
        latest = self.round.begins
        for session in self.round.sessions[: self.round.sessions.index(self.session)]:
            if session.end is not None:
                latest = max(latest, session.end)
        return latest

    def is_open(self, results: Results, now: datetime) -> bool:
        """Whether a guess still counts: it takes place, hasn't begun, and nobody knows how it ended."""
        return self.session in self.round.held and now < self.locks_at and self.key not in results


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody's line in a table: who have the same points share their rank."""

    rank: int
    person_id: int
    points: int


@dataclass(frozen=True, slots=True)
class GuessTables:
    """The tables of a season, and of its `round` that began last, if one has; `look` is the team's.

    `spoiler_free` when the server's own channel is to be kept from results for a while.
    """

    season: Season
    of_season: Sequence[Standing]
    round: Round | None
    of_round: Sequence[Standing]
    look: Look = PLAIN_LOOK
    spoiler_free: bool = False


def open_races(season: Season, results: Results, now: datetime) -> list[GuessedRace]:
    """The races of the next round that has any whose guesses are still open, car by car."""
    for round_ in season.rounds:
        races = [race for race in _races_of(season, round_) if race.is_open(results, now)]
        if races:
            return races
    return []


def find_race(season: Season, session_id: int, entry_id: int) -> GuessedRace | None:
    """The race and car of these ids, if the season has them."""
    return _races_by_key(season).get((session_id, entry_id))


def _races_by_key(season: Season) -> dict[tuple[int, int], GuessedRace]:
    races: dict[tuple[int, int], GuessedRace] = {}
    for round_ in season.rounds:
        for race in _races_of(season, round_):
            races[race.key] = race
    return races


def _races_of(season: Season, round_: Round) -> Iterator[GuessedRace]:
    for session in round_.sessions:
        if session.kind.is_race:
            for entry in season.entries:
                yield GuessedRace(round_, session, entry)


def points_of(guess: Guess, race: GuessedRace, result: Result | None) -> int | None:
    """The points for the place, and for gain or loss; None where it doesn't count, or not yet.

    It doesn't where the car wasn't classified, the race is off, or it turned out to have begun before.
    """
    if race.session not in race.round.held or guess.at >= race.locks_at:
        return None
    if result is None or result.life not in _SCORED_LIVES or result.status is not Status.CLASSIFIED:
        return None
    return _place_points(guess, result) + _gain_points(guess, result)


def _place_points(guess: Guess, result: Result) -> int:
    if result.position is None:
        return 0
    places_off = abs(guess.place - result.position)
    if places_off == 0:
        return EXACT_POINTS
    if places_off <= NEAR_PLACES:
        return NEAR_POINTS
    return 0


def _gain_points(guess: Guess, result: Result) -> int:
    """Who neither gained nor lost, or whose place on the grid isn't known, gives nobody a point."""
    gained = result.gained or 0
    is_right = gained > 0 if guess.gain is Gain.GAIN else gained < 0
    return GAIN_POINTS * is_right


def guess_tables(season: Season, guesses: Iterable[Guess], results: Results, now: datetime) -> GuessTables:
    """Both tables as the results stand at `now`."""
    round_ = season.round_last_begun(now)
    races = _races_by_key(season)
    of_season: Counter[int] = Counter()
    of_round: Counter[int] = Counter()
    for guess in guesses:
        race = races.get(guess.key)
        if race is None:
            continue
        points = points_of(guess, race, results.get(guess.key))
        if points is None:
            continue
        of_season[guess.person_id] += points
        if race.round == round_:
            of_round[guess.person_id] += points
    return GuessTables(season, standings(of_season), round_, standings(of_round))


def standings(points_by_person: Mapping[int, int]) -> list[Standing]:
    """Whoever has most first: 1, 2, 2, 4 where two share a rank."""
    lines: list[Standing] = []
    by_points = sorted(points_by_person.items(), key=lambda item: (-item[1], item[0]))
    for place, (person_id, points) in enumerate(by_points, start=1):
        rank = place
        if lines and lines[-1].points == points:
            rank = lines[-1].rank
        lines.append(Standing(rank, person_id, points))
    return lines
