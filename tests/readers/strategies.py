"""Valid season files, as tables: any zone, weekends at changes of clocks, every way to list sessions."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.domain.base.plain_text import fold
from bot.readers.typed.countries_and_zones import countries, zones

Table = dict[str, Any]

BOMBS = ["@everyone", "<@1>", "**a**", "`", '"', "\\", "'''", '"""', "#", "a]b", "👩‍🚀", "Ⅳ", "٣"]
CHANGES = [date(2023, 3, 25), date(2023, 10, 28), date(2024, 4, 6), date(1999, 12, 31), date(2011, 12, 29)]
ODD_ZONES = ["Europe/Rome", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "America/Sao_Paulo"]

_letters = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Z"])
words = st.one_of(
    st.sampled_from(BOMBS),
    st.text(_letters, min_size=1, max_size=10),
    st.tuples(st.text(_letters, min_size=1, max_size=9), st.text(_letters, min_size=1, max_size=9)).map(
        " ".join
    ),
)
usual_keys = st.sampled_from(["fp1", "fp2", "q1", "q2", "race1", "race2", "warmup", "test"])
session_keys = st.one_of(usual_keys, st.from_regex(r"[a-z][a-z0-9_-]{0,19}", fullmatch=True))
urls = st.from_regex(r"https?://[a-z]{1,9}\.example(/[a-z0-9_.?=&%()*-]{0,30})?", fullmatch=True)
states = st.sampled_from(["scheduled", "tbc", "postponed", "cancelled"])
durations = st.one_of(
    st.integers(1, 2880).map(lambda m: f"{m}m"),
    st.integers(1, 24).map(lambda h: f"{h}h"),
    st.tuples(st.integers(0, 23), st.integers(1, 59)).map(lambda t: f"{t[0]}h{t[1]}m"),
)


def _clear(at: datetime, zone: ZoneInfo) -> datetime | None:
    """With its offset when the clocks there show it twice; None when they skip it."""
    there = at.replace(tzinfo=zone)
    offset = there.utcoffset()
    if offset == there.replace(fold=1 - there.fold).utcoffset():
        return at.replace(fold=0)
    exists = there.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) == at.replace(fold=0)
    return at.replace(tzinfo=timezone(offset or timedelta()), fold=0) if exists else None


@st.composite
def starts(draw: st.DrawFn, first: date, last: date, zone: ZoneInfo) -> datetime:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    at = st.builds(datetime.combine, st.sampled_from(days), st.times() | st.just(time(2, 30)))
    folded = st.builds(lambda d, fold: d.replace(fold=fold), at, st.sampled_from([0, 1]))
    return draw(folded.map(lambda d: _clear(d, zone)).filter(bool))  # type: ignore[return-value]


@st.composite
def session_tables(draw: st.DrawFn, keys: list[str], first: date, last: date, zone: str) -> list[Table]:
    held = draw(st.sets(st.sampled_from(keys)))
    named = draw(st.lists(st.sampled_from(keys) | session_keys, unique=True, max_size=8))
    optional = {
        "name": words,
        "start": starts(first, last, ZoneInfo(zone)),
        "duration": durations,
        "watch": urls,
        "replay": urls,
        "state": states,
        "points": st.sampled_from([0, 0.5, 1, 2]),
    }
    tables: list[Table] = []
    for key in named:
        gone = key in keys and key not in held
        details = {"held": False} if gone else draw(st.fixed_dictionaries({}, optional=optional))
        if details.get("state") in ("tbc", "postponed"):
            details.pop("start", None)
        tables.append({"key": key, **details})
    return draw(st.permutations(tables))


@st.composite
def round_sessions(draw: st.DrawFn, keys: list[str], *place: Any) -> Table:
    way = draw(st.sampled_from(["usual", "keys", "tables"]))
    if way == "keys":
        return {"sessions": draw(st.lists(session_keys, min_size=1, max_size=8, unique=True))}
    tables = draw(session_tables(keys, *place)) if way == "tables" else []
    gone = [table["key"] for table in tables if table.get("held") is False]
    left = len(keys) + sum(table["key"] not in keys for table in tables) - len(gone)
    return {"sessions": tables} if tables and 1 <= left <= 30 else {}


@st.composite
def rounds(draw: st.DrawFn, keys: list[str]) -> list[Table]:
    names = draw(st.lists(words, min_size=1, max_size=4, unique_by=fold))
    day, tables = draw(st.sampled_from(CHANGES)), []
    for name in names:
        first = day + timedelta(days=draw(st.integers(0, 3)))
        last = first + timedelta(days=draw(st.integers(0, 4)))
        zone = draw(st.sampled_from(ODD_ZONES) | st.sampled_from(sorted(zones())))
        table = {
            "name": name,
            "venue": draw(words),
            **({"near": draw(words)} if draw(st.booleans()) else {}),
            "country": draw(st.sampled_from(sorted(countries()))),
            "timezone": zone,
            "first_day": first,
            "last_day": last,
        }
        state = draw(st.fixed_dictionaries({}, optional={"state": states}))
        tables.append({**table, **state, **draw(round_sessions(keys, first, last, zone))})
        day = last + timedelta(days=1)
    return draw(st.permutations(tables))


@st.composite
def entries(draw: st.DrawFn) -> list[Table]:
    numbers = draw(st.lists(words.filter(lambda w: len(w) <= 10), min_size=1, max_size=3, unique_by=fold))
    return [
        {
            **({"number": number} if draw(st.booleans()) else {}),
            "car": draw(words),
            "class": draw(words),
            "drivers": draw(st.lists(words, min_size=1, max_size=3, unique_by=fold)),
        }
        for number in numbers
    ]


points_of_places = st.lists(st.integers(0, 1000) | st.sampled_from([0.5, 12.5, 7.125]), max_size=12)


@st.composite
def points_tables(draw: st.DrawFn, keys: list[str]) -> Table:
    optional = {
        "by": st.sampled_from(["class", "overall"]),
        "pole": st.sampled_from([0, 1, 0.5]),
        "fastest_lap": st.sampled_from([0, 1, 2.5]),
        "drop": st.integers(0, 100),
        "guests": st.lists(st.sampled_from(["99", "007"]), unique=True),
        "ties": st.sampled_from(["countback", "shared"]),
        "team_cars": st.integers(0, 30),
        "rule": st.sampled_from(["f1", "fia-gt", "top-ten"]),
    }
    table: Table = draw(st.fixed_dictionaries({}, optional=optional))
    of_places = draw(st.dictionaries(st.sampled_from(["race", "q", *keys]), points_of_places))
    return {key: value for key, value in of_places.items() if key not in optional} | table


@st.composite
def season_files(draw: st.DrawFn) -> Table:
    """A valid season file as the tables that TOML would give."""
    keys = draw(st.lists(session_keys, min_size=1, max_size=6, unique=True))
    head = {
        "series": draw(words),
        "year": draw(st.integers(1950, 2100)),
        "team": draw(words),
        "sessions": keys,
    }
    photos = {"photos": draw(urls)} if draw(st.booleans()) else {}
    points = {"points": draw(points_tables(keys))} if draw(st.booleans()) else {}
    return {"season": head | photos, **points, "entries": draw(entries()), "rounds": draw(rounds(keys))}
