"""The standing example: the GT4 European Series 2023 with the results and quotes of its Spa weekend.

The session times of `timed()` are made up: the press release has none.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.domain.results.result import Result, Status
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_kinds import usual_name

TEAM = "Bäckman siblings"
KEYS = ("fp1", "fp2", "q1", "q2", "race1", "race2")
PHOTOS = "http://bit.ly/jabaeckman-photos"
CAR = Entry("Aston Martin Vantage GT4", "Silver", ("Andreas Bäckman", "Jessica Bäckman"), id=1)
SECOND_CAR = Entry("Aston Martin Vantage GT4", "Pro-Am", ("Ada Lind", "Bo Ek"), number="42", id=2)
PENALTY = "11 s added for a pit stop 0.3 s too short, 18th on the road"
QUOTE = (
    "It was a learning weekend for us and we had good speed in qualifying, unfortunately we didn't get to "
    "show it because traffic and track limits prevented it. But in the rainy Race 2, we were one of the "
    "fastest cars and advanced up through the field"
)

_ROUNDS = (
    ("Monza", "Autodromo Nazionale Monza", "IT", "Europe/Rome", (4, 21), (4, 23)),
    ("Paul Ricard", "Circuit Paul Ricard", "FR", "Europe/Paris", (6, 2), (6, 4)),
    ("Spa-Francorchamps", "Circuit de Spa-Francorchamps", "BE", "Europe/Brussels", (6, 29), (7, 2)),
    ("Misano", "Misano World Circuit Marco Simoncelli", "IT", "Europe/Rome", (7, 14), (7, 16)),
    ("Hockenheim", "Hockenheimring", "DE", "Europe/Berlin", (9, 1), (9, 3)),
    ("Barcelona", "Circuit de Barcelona-Catalunya", "ES", "Europe/Madrid", (9, 29), (10, 1)),
)
_REPLAYS = {"q1": "https://example.org/q", "q2": "https://example.org/q"} | {
    key: f"https://example.org/{key}" for key in ("race1", "race2")
}
_TIMES = {
    "fp1": (29, time(10, 0)),
    "fp2": (29, time(15, 30)),
    "q1": (30, time(9, 0)),
    "q2": (30, time(9, 40)),
    "race1": (1, time(18, 5)),
    "race2": (2, time(10, 25)),
}


def _round(number: int) -> Round:
    name, venue, country, zone, first, last = _ROUNDS[number - 1]
    replays = _REPLAYS if name == "Spa-Francorchamps" else {}
    sessions = tuple(
        Session(key, usual_name(key), replay=replays.get(key), id=number * 10 + i)
        for i, key in enumerate(KEYS)
    )
    days = (date(2023, *first), date(2023, *last))
    near = "Bologna" if name == "Misano" else None
    return Round(name, venue, country, zone, *days, sessions, number=number, id=number, near=near)


SEASON = Season(
    "GT4 European Series", 2023, TEAM, KEYS, (CAR,), tuple(_round(n) for n in range(1, 7)), PHOTOS, id=1
)
SPA = SEASON.rounds[2]


def at(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def session(key: str, round_: Round = SPA) -> Session:
    return next(s for s in round_.sessions if s.key == key)


def _timed(one: Session) -> Session:
    day, clock = _TIMES[one.key]
    start = SPA.local(date(2023, 6 if day > 20 else 7, day), clock)
    hour = timedelta(hours=1) if one.kind.is_race else None
    return replace(one, start=start, duration=hour, watch="https://example.org/live")


def timed() -> Season:
    """The season with times and live links at Spa."""
    spa = replace(SPA, sessions=tuple(_timed(s) for s in SPA.sessions))
    return replace(SEASON, rounds=(*SEASON.rounds[:2], spa, *SEASON.rounds[3:]))


def placed(key: str, position: int | None, **more: Any) -> tuple[tuple[int, int], Result]:
    one = session(key)
    result = Result(position=position, session_id=one.id, entry_id=CAR.id)
    return (one.id, CAR.id), replace(result, **more)


RACE_2 = placed("race2", 20, overall=26, grid=34, note=PENALTY)
RESULTS = dict(
    [
        placed("fp1", 20),
        placed("fp2", 3),
        placed("q1", 10),
        placed("q2", 24),
        placed("race1", 24),
        RACE_2,
    ]
)
PLAIN_RESULTS = RESULTS | dict([placed("race2", 20)])
RETIRED = Result(status=Status.DNF, grid=15, note="Gearbox")
