"""The tables and keys of a season file: what must be there, what may not."""

import pytest

from bot.readers.season_file.season_reader import read_season
from tests.readers.files import GOOD, changed, line_of_change, only_problem, problems_of


def test_the_good_file_is_read() -> None:
    season = read_season(GOOD.encode())
    assert season.title == "GT4 European Series 2023"
    assert [entry.number for entry in season.entries] == ["42", "007"]
    assert [(r.number, r.name) for r in season.rounds] == [(1, "Misano"), (2, "Barcelona")]


def test_an_empty_file_lacks_three_tables() -> None:
    problems = problems_of("")
    assert [problem.split(":")[0] for problem in problems] == ["season", "entries", "rounds"]
    assert all("missing" in problem for problem in problems)


@pytest.mark.parametrize(
    ("line", "path", "header"),
    [
        ('series = "GT4 European Series"\n', "season.series", 1),
        ("year = 2023\n", "season.year", 1),
        ('team = "Bäckman siblings"\n', "season.team", 1),
        ('sessions = ["fp1", "q1", "race1"]\n', "season.sessions", 1),
        ('car = "Aston Martin Vantage GT4"\n', "entries[1].car", 8),
        ('class = "Am"\n', "entries[2].class", 14),
        ('drivers = ["Somebody Else"]\n', "entries[2].drivers", 14),
        ('name = "Misano"\n', "rounds[1].name", 20),
        ('venue = "Circuit de Barcelona-Catalunya"\n', "rounds[2].venue", 35),
        ('country = "ES"\n', "rounds[2].country", 35),
        ('timezone = "Europe/Madrid"\n', "rounds[2].timezone", 35),
        ("first_day = 2023-10-27\n", "rounds[2].first_day", 35),
        ("last_day = 2023-10-29\n", "rounds[2].last_day", 35),
        ('  key = "race1"\n', "rounds[1].sessions[1].key", 27),
    ],
)
def test_a_missing_key_is_named_at_its_table(line: str, path: str, header: int) -> None:
    problem = only_problem(line, "")
    assert problem.startswith(f"line {header}, {path}: this is missing")
    assert f"`{path.rsplit('.', 1)[1]} = " in problem


@pytest.mark.parametrize(
    ("old", "new", "path", "guess"),
    [
        ("[season]", "seasonx = 1\n[season]", "seasonx", "season"),
        ("year = 2023", "year = 2023\nphoto = 1", "season.photo", "photos"),
        ('number = "42"', 'numbers = "42"', "entries[1].numbers", "number"),
        ('country = "ES"', 'country = "ES"\nfirstday = 1', "rounds[2].firstday", "first_day"),
        ('name = "The race"', 'names = "x"', "rounds[1].sessions[1].names", "name"),
    ],
)
def test_an_unknown_key_is_named_with_the_nearest_and_the_allowed_ones(
    old: str, new: str, path: str, guess: str
) -> None:
    problem = only_problem(old, new)
    written = line_of_change(old, new) + (0 if new.startswith(path.rsplit(".", 1)[-1]) else new.count("\n"))
    assert problem.startswith(f"line {written}, {path}: ")
    assert f'Did you mean "{guess}"?' in problem
    assert "Allowed are " in problem


def test_a_key_that_is_like_no_other_gets_no_guess() -> None:
    problem = only_problem("year = 2023", "year = 2023\nzzzz = 1")
    assert "Did you mean" not in problem
    assert "Allowed are series, year, team, sessions, photos." in problem


def test_a_single_bracket_where_two_belong_is_explained() -> None:
    one = GOOD[: GOOD.index("[[entries]]")] + '[entries]\ncar = "a"\n' + GOOD[GOOD.index("[[rounds]]") :]
    assert problems_of(one) == ("line 8, entries: write two brackets, `[[entries]]`: there can be several.",)


def test_a_season_that_is_no_table_is_explained() -> None:
    text = "season = 1\n" + GOOD[GOOD.index("[[entries]]") :]
    assert problems_of(text)[0].startswith("line 1, season: 1 is no table; write it as `[season]`")


@pytest.mark.parametrize(
    ("table", "path", "most"),
    [
        ('[[entries]]\ncar = "a"\nclass = "b"\ndrivers = ["c"]\n', "entries", 30),
        ("[[rounds]]\n", "rounds", 100),
    ],
)
def test_too_many_tables_are_counted(table: str, path: str, most: int) -> None:
    have = GOOD.count(f"[[{path}]]")
    problems = problems_of(GOOD + table * (most + 1 - have))
    assert any(f"{path}: there are {most + 1} of them; at most {most} are allowed" in p for p in problems)


def test_every_problem_is_told_at_once_in_the_files_order() -> None:
    text = changed("year = 2023", "year = 1")
    text = changed('"Europe/Rome"', '"Europe/Rom"', text)
    text = changed("2023-03-26T10:25:00", "2023-04-01T10:25:00", text)
    text = changed('"Barcelona"', '"MISANO"', text)
    assert [p.split(":")[0] for p in problems_of(text)] == [
        "line 3, season.year",
        "line 24, rounds[1].timezone",
        "line 30, rounds[1].sessions[1].start",
        "line 36, rounds[2].name",
    ]
