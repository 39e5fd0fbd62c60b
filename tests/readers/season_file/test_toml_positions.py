"""Where things are written in a TOML document."""

import tomllib
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.readers.season_file.toml_positions import Path, find_lines, line_of
from tests.readers.files import GOOD


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("season",), 1),
        (("season", "year"), 3),
        (("entries", 1), 14),
        (("entries", 0, "drivers", 1), 12),
        (("rounds", 0, "timezone"), 24),
        (("rounds", 0, "sessions", 0, "start"), 30),
        (("rounds", 1, "sessions", 1), 42),
        (("rounds", 1, "unwritten", "deep"), 35),
    ],
)
def test_each_thing_is_found_or_the_nearest_around_it(path: Path, line: int) -> None:
    assert line_of(find_lines(GOOD), path) == line


def test_what_is_nowhere_has_no_line() -> None:
    assert line_of(find_lines(GOOD), ("nothing",)) is None
    assert line_of({}, ()) is None


def test_every_way_to_write_toml_is_followed() -> None:
    text = (
        "# [not]\n"
        'a.b = """two\n'
        '[lines]""" # = no\n'
        "\"q.u\" . 'o' = '''x\n"
        "'''\n"
        "c = [ # first\n"
        "  { k = 1, l = [2,\n"
        "    3] }, 1.5, '],[',\n"
        "]\n"
        '[ t . "\\u0075" ] # table\n'
        "z = 1979-05-27 07:32:00.5Z\n"
    )
    tomllib.loads(text)
    lines = find_lines(text)
    assert lines["a", "b"] == 2
    assert lines["q.u", "o"] == 4
    assert lines["c", 0, "k"] == 7
    assert lines["c", 0, "l", 1] == 8
    assert lines["c", 2] == 8
    assert lines["t", "u"] == 10
    assert lines["t", "u", "z"] == 11


def test_what_is_nested_very_deeply_is_stepped_over() -> None:
    text = "a = " + "[" * 40 + "1, {b = 2}" + "]" * 40 + "\nc = [1,\n2]\n"
    tomllib.loads(text)
    lines = find_lines(text)
    assert max(map(len, lines)) < 12
    assert (lines["c",], lines["c", 1]) == (2, 3)


leaves = st.one_of(st.text(), st.integers(-(2**60), 2**60), st.booleans(), st.floats(), st.dates())
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


def paths(value: Any, path: Path = ()) -> list[Path]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in items for found in [(*path, key), *paths(item, (*path, key))]]


@settings(deadline=None)
@given(st.dictionaries(st.text(), values, max_size=4))
def test_every_path_of_any_document_has_a_line_of_it(document: dict[str, Any]) -> None:
    text = tomli_w.dumps(document)
    lines, last = find_lines(text), text.count("\n") + 1
    for path in paths(tomllib.loads(text)):
        if len(path) <= 8:
            assert 1 <= lines[path] <= last
