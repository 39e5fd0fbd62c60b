"""Seasons at random: rounds one after the other, in several zones, with or without session times."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from bot.domain.planned.lead_times import Lead
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_kinds import usual_name

KEYS = ("fp1", "q1", "race1", "race2")
ZONES = ("Europe/Brussels", "UTC", "America/New_York", "Asia/Tokyo")
NAMES = ("Monza", "Paul Ricard", "Spa", "Misano", "Hockenheim", "Barcelona")

instants = st.datetimes(datetime(2023, 1, 1), datetime(2024, 2, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the strategy adds the zone
leads = st.one_of(
    st.builds(Lead, st.integers(1, 52), st.just("w")),
    st.builds(Lead, st.integers(1, 364), st.just("d")),
    st.builds(Lead, st.integers(1, 8736), st.just("h")),
    st.builds(Lead, st.integers(1, 999_999), st.just("m")).filter(lambda lead: lead.span.days < 364),
)


@st.composite
def rounds(draw: st.DrawFn, name: str, first: date, zone: str) -> Round:
    last = first + timedelta(days=draw(st.integers(0, 3)))
    bare = Round(name, f"Circuit {name}", "BE", zone, first, last)
    keys = [key for key in KEYS if draw(st.booleans())] or ["race1"]
    # From 04:00 on: the change of the clocks, where a time can be missing or doubled, is before.
    times = st.times(time(4, 0), time(22, 0)).map(lambda t: t.replace(microsecond=0))
    days = st.integers(0, (last - first).days).map(lambda n: first + timedelta(days=n))
    starts = sorted(bare.local(draw(days), draw(times)) for _ in keys)
    sessions = [
        Session(key, usual_name(key), start if draw(st.booleans()) else None)
        for key, start in zip(keys, starts, strict=True)
    ]
    return Round(name, bare.venue, "BE", zone, first, last, tuple(sessions))


@st.composite
def seasons(draw: st.DrawFn, zones: tuple[str, ...] = ZONES[:1]) -> Season:
    """A season of 2023 that isn't stored: rounds in order of date, sessions in order of time."""
    day = date(2023, draw(st.integers(1, 6)), 20)
    made = []
    for name in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)):
        made.append(draw(rounds(name, day, draw(st.sampled_from(zones)))))
        day = made[-1].last_day + timedelta(days=draw(st.integers(2, 40)))
    entries = [Entry("Car", "Silver", (f"Driver {n}",), str(n)) for n in range(1, draw(st.integers(2, 4)))]
    numbered = tuple(_numbered(r, n) for n, r in enumerate(made, start=1))
    return Season("GT4", 2023, "Team", KEYS, tuple(entries), numbered)


def _numbered(r: Round, n: int) -> Round:
    return Round(r.name, r.venue, r.country, r.timezone, r.first_day, r.last_day, r.sessions, number=n)
