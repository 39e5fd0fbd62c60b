"""The ready season of 2023, and the same with session times at Spa (which are made up)."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.readers.season_file.season_reader import read_season

CONFIG = Path(__file__).parents[2] / "config"
READY_FILE = (CONFIG / "seasons" / "gt4-europe-2023.toml").read_bytes()
READY = read_season(READY_FILE)
SPA_ONLY = replace(READY, rounds=READY.rounds[2:3])

SPA_STARTS = {
    "fp1": (date(2023, 6, 29), time(10, 0)),
    "fp2": (date(2023, 6, 29), time(15, 30)),
    "q1": (date(2023, 6, 30), time(9, 0)),
    "q2": (date(2023, 6, 30), time(9, 40)),
    "race1": (date(2023, 7, 1), time(18, 5)),
    "race2": (date(2023, 7, 2), time(10, 25)),
}


def round_of(season: Season, name: str) -> Round:
    return next(r for r in season.rounds if r.name == name)


def session_of(round_: Round, key: str) -> Session:
    return next(s for s in round_.sessions if s.key == key)


def with_round(season: Season, name: str, /, **facts: object) -> Season:
    rounds = (replace(r, **facts) if r.name == name else r for r in season.rounds)  # type: ignore[arg-type]
    return replace(season, rounds=tuple(rounds))


def with_session(season: Season, name: str, key: str, /, **facts: object) -> Season:
    sessions = round_of(season, name).sessions
    changed = tuple(replace(s, **facts) if s.key == key else s for s in sessions)  # type: ignore[arg-type]
    return with_round(season, name, sessions=changed)


def timed(season: Season = READY) -> Season:
    """With starts at Spa; Race 2 takes 70 minutes."""
    spa = round_of(season, "Spa-Francorchamps")
    for key, (day, at) in SPA_STARTS.items():
        season = with_session(season, spa.name, key, start=spa.local(day, at))
    return with_session(season, spa.name, "race2", duration=timedelta(minutes=70))


def moved(season: Season, key: str, start: datetime | None) -> Season:
    """With one of Spa's sessions at another time."""
    return with_session(season, "Spa-Francorchamps", key, start=start)


def with_ids(season: Season) -> Season:
    """As if it were stored: every id another number."""
    return replace(
        season,
        id=1,
        entries=tuple(replace(e, id=100 + n) for n, e in enumerate(season.entries)),
        rounds=tuple(
            replace(
                r, id=n, sessions=tuple(replace(s, id=n * 100 + m) for m, s in enumerate(r.sessions, start=1))
            )
            for n, r in enumerate(season.rounds, start=1)
        ),
    )
