"""What holds for every season file, valid or not."""

from datetime import UTC
from typing import Any

import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.season.season import Season
from bot.readers.season_file.problems import LONGEST_MESSAGE, SeasonFileError
from bot.readers.season_file.season_reader import read_season
from bot.writers.season_writer import write_season
from tests.readers.files import GOOD
from tests.readers.strategies import Table, season_files

thorough = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
odd = st.one_of(
    st.none(),  # stands for: take it away
    st.text(max_size=90),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.just([]),
    st.just({}),
    st.just([[]]),
    st.just([{}]),
    st.just(["q1", {"key": "x"}]),
)


def read_or_refuse(data: bytes) -> Season | None:
    """The season, or None when it is refused in the one way that there is."""
    try:
        return read_season(data)
    except SeasonFileError as error:
        refusal = error
    assert refusal.problems
    assert len(str(refusal)) <= LONGEST_MESSAGE
    return None


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container with each of its keys or indices."""
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [(value, key) for key in keys] + [place for key in keys for place in places(value[key])]


@thorough
@given(season_files())
def test_writing_what_was_read_reads_the_same_again(tables: Table) -> None:
    season = read_season(tomli_w.dumps(tables).encode())
    written = write_season(season)
    assert read_season(written.encode()) == season
    assert write_season(read_season(written.encode())) == written


@thorough
@given(season_files())
def test_a_read_season_keeps_the_domains_promises(tables: Table) -> None:
    season = read_season(tomli_w.dumps(tables).encode())
    assert [r.number for r in season.rounds] == list(range(1, len(tables["rounds"]) + 1))
    for before, after in zip(season.rounds, season.rounds[1:], strict=False):
        assert before.last_day < after.first_day
    for round_ in season.rounds:
        timed = [s.start for s in round_.sessions if s.start]
        assert timed == sorted(timed)
        assert all(start.tzinfo is UTC for start in timed)
        days = [start.astimezone(round_.zone).date() for start in timed]
        assert all(round_.first_day <= day <= round_.last_day for day in days)
        assert len({s.key for s in round_.sessions}) == len(round_.sessions) >= 1


@thorough
@given(season_files(), st.data())
def test_one_odd_value_is_read_or_refused_and_nothing_else(tables: Table, data: st.DataObject) -> None:
    holder, key = data.draw(st.sampled_from(places(tables)))
    value = data.draw(odd)
    if value is None:
        del holder[key]
    else:
        holder[key] = value
    season = read_or_refuse(tomli_w.dumps(tables).encode())
    if season:
        assert read_season(write_season(season).encode()) == season


@thorough
@given(season_files(), st.data(), st.text(max_size=60))
def test_one_unknown_key_is_always_refused(tables: Table, data: st.DataObject, key: str) -> None:
    nested = [tables, tables["season"], *tables["entries"], *tables["rounds"]]
    table = data.draw(st.sampled_from(nested))
    table[f"{key}?"] = 1
    try:
        read_season(tomli_w.dumps(tables).encode())
    except SeasonFileError as error:
        (problem,) = error.problems
        assert problem.line
        assert "I don't know the key" in problem.sentence
    else:
        raise AssertionError


@thorough
@given(st.data())
def test_lines_lost_doubled_or_cut_are_read_or_refused(data: st.DataObject) -> None:
    lines = GOOD.split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    cut = data.draw(st.integers(0, len(lines[at])))
    instead = data.draw(st.sampled_from([[], [lines[at]] * 2, [lines[at][:cut]], [lines[at][cut:]]]))
    read_or_refuse("\n".join(lines[:at] + instead + lines[at + 1 :]).encode())


@thorough
@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    assert read_or_refuse(data) is None


fragments = [
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "\n",
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    "#",
    " ",
    "\r",
    "\0",
]
toml_words = [
    "season",
    "rounds",
    "sessions",
    "entries",
    "key",
    "1",
    "true",
    "2023-07-02",
    "nan",
    "é",
    "\ufeff",
]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(fragments + toml_words), max_size=40).map("".join))
def test_anything_like_toml_is_refused(text: str) -> None:
    assert read_or_refuse(text.encode()) is None
