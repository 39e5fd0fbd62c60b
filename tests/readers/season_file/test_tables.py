"""The tables and keys of a season file: what must be there, what may not."""

import pytest

from bot.readers.season_file.problems import shown_line
from bot.readers.season_file.season_reader import read_season
from tests.readers.files import GOOD, changed, only_problem, place_of, problems_of


def test_the_good_file_is_read() -> None:
    season = read_season(GOOD.encode())
    assert season.title == "GT4 European Series 2023"
    assert [entry.number for entry in season.entries] == ["42", "007"]
    assert [(r.number, r.name) for r in season.rounds] == [(1, "Misano"), (2, "Barcelona")]


def test_an_empty_file_lacks_three_tables() -> None:
    problems = problems_of("")
    assert [problem.split(":")[0] for problem in problems] == ["season", "entries", "rounds"]
    assert all("add it, for example " in problem for problem in problems)


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ('series = "GT4 European Series"\n', "season.series"),
        ("year = 2023\n", "season.year"),
        ('team = "Bäckman siblings"\n', "season.team"),
        ('sessions = ["fp1", "q1", "race1"]\n', "season.sessions"),
        ('car = "Aston Martin Vantage GT4"\n', "entries[1].car"),
        ('class = "Am"\n', "entries[2].class"),
        ('drivers = ["Somebody Else"]\n', "entries[2].drivers"),
        ('name = "Misano"\n', "rounds[1].name"),
        ('venue = "Circuit de Barcelona-Catalunya"\n', "rounds[2].venue"),
        ('country = "ES"\n', "rounds[2].country"),
        ('timezone = "Europe/Madrid"\n', "rounds[2].timezone"),
        ("first_day = 2023-10-27\n", "rounds[2].first_day"),
        ("last_day = 2023-10-29\n", "rounds[2].last_day"),
        ('  key = "race1"\n', "rounds[1].sessions[1].key"),
    ],
)
def test_a_missing_key_is_named_at_its_table(line: str, path: str) -> None:
    problem = only_problem(line, "")
    assert problem.startswith(f"{place_of(path, changed(line, ''))}: add it, for example ")
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
    (written,) = (line for line in new.split("\n") if line.startswith(path.rsplit(".", 1)[-1]))
    outer_place = place_of(path.rpartition(".")[0], changed(old, new))
    assert problem.startswith(", ".join(part for part in (outer_place, f"{shown_line(written)}: ") if part))
    assert f'Did you mean "{guess}"?' in problem
    assert "Here you can write " in problem


def test_a_key_that_is_like_no_other_gets_no_guess() -> None:
    problem = only_problem("year = 2023", "year = 2023\nzzzz = 1")
    assert "Did you mean" not in problem
    assert "Here you can write series, year, team, sessions, photos." in problem


def test_a_single_bracket_where_two_belong_is_explained() -> None:
    one = GOOD[: GOOD.index("[[entries]]")] + '[entries]\ncar = "a"\n' + GOOD[GOOD.index("[[rounds]]") :]
    assert problems_of(one) == (r"“\[entries\]”: write two brackets, `[[entries]]`: there can be several.",)


def test_a_season_that_is_no_table_is_explained() -> None:
    text = "season = 1\n" + GOOD[GOOD.index("[[entries]]") :]
    assert problems_of(text)[0].startswith(
        "“season = 1”: write it as `[season]` with its keys below, not as 1."
    )


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
    assert any(f"there are {most + 1}, and at most {most} are allowed" in p for p in problems)


def test_every_problem_is_told_at_once_in_the_files_order() -> None:
    text = changed("year = 2023", "year = 1")
    text = changed('"Europe/Rome"', '"Europe/Rom"', text)
    text = changed("2023-03-26T10:25:00", "2023-04-01T10:25:00", text)
    text = changed('"Barcelona"', '"MISANO"', text)
    assert [p.split(": ")[0] for p in problems_of(text)] == [
        "season, “year = 1”",
        'round 1 "Misano", “timezone = "Europe/Rom"”',
        'round 1 "Misano", session 1 "The race", “start = 2023-04-01T10:25:00”',
        'round 2 "MISANO", “name = "MISANO"”',
    ]
