"""Each value by itself: the line, the path, what is wrong and what is allowed."""

import re

import pytest

from bot.readers.season_file.season_reader import read_season
from tests.readers.files import GOOD, changed, line_of_change, only_problem, place_of

CASES = [
    ('series = "GT4 European Series"', 'series = ""', "season.series", "empty; write 1 to 80 characters"),
    ('series = "GT4 European Series"', 'series = "\u200b"', "season.series", "this is empty"),
    (
        'series = "GT4 European Series"',
        f'series = "{"a" * 81}"',
        "season.series",
        "81 characters; the limit is 80",
    ),
    ('series = "GT4 European Series"', r'series = "a\nb"', "season.series", "line end (U+000A)"),
    ('series = "GT4 European Series"', r'series = "a\u2028b"', "season.series", "line end (U+2028)"),
    ('series = "GT4 European Series"', r'series = "a\u0000b"', "season.series", "control character"),
    ('series = "GT4 European Series"', r'series = "a\u202eb"', "season.series", "control character"),
    (
        'series = "GT4 European Series"',
        "series = 4",
        "season.series",
        'put 4 in quotes: "4"',
    ),
    (
        'series = "GT4 European Series"',
        'series = ["a"]',
        "season.series",
        "write one text in quotes, not a list",
    ),
    ("year = 2023", 'year = "2023"', "season.year", "as a number from 1950 to 2100, without quotes"),
    ("year = 2023", "year = 2023.0", "season.year", "write the year as a number"),
    ("year = 2023", "year = true", "season.year", "write the year as a number"),
    ("year = 2023", "year = 1949", "season.year", "write a year from 1950 to 2100, not 1949"),
    ("year = 2023", "year = 2101", "season.year", "write a year from 1950 to 2100, not 2101"),
    ("year = 2023", f"year = 0x{'f' * 5000}", "season.year", "not a huge number"),
    ('["fp1", "q1", "race1"]', "[]", "season.sessions", "put at least one into the list"),
    ('["fp1", "q1", "race1"]', '["FP 1"]', "season.sessions[1]", 'I can\'t read "FP 1" as a session key'),
    ('["fp1", "q1", "race1"]', '["1a"]', "season.sessions[1]", "beginning with a letter"),
    ('["fp1", "q1", "race1"]', f'["{"a" * 21}"]', "season.sessions[1]", "1 to 20 of a–z, 0–9, - and _"),
    ('["fp1", "q1", "race1"]', '["q1", "a", "q1"]', "season.sessions[3]", '"q1" is there already'),
    ('["fp1", "q1", "race1"]', '"q1"', "season.sessions", "write a list, `sessions = ["),
    (
        '"https://example.org/photos"',
        '"ftp://example.org"',
        "season.photos",
        "it has to begin like https://example.org",
    ),
    ('"https://example.org/photos"', '"https://"', "season.photos", "begin like https://example.org"),
    ('"https://example.org/photos"', '"https://[::1"', "season.photos", "begin like https://example.org"),
    (
        '"https://example.org/photos"',
        '"https://a.b:99999"',
        "season.photos",
        "begin like https://example.org",
    ),
    ('"https://example.org/photos"', '"https://a.b/c d"', "season.photos", "has a space"),
    (
        '"https://example.org/photos"',
        f'"https://{"ж" * 70}.ru/"',
        "season.photos",
        "has a host that can't be",
    ),
    ('"https://example.org/photos"', f'"https://a.b/{"ж" * 200}"', "season.photos", "once encoded"),
    (
        '"https://example.org/photos"',
        r'"https://a.b/\n"',
        "season.photos",
        "another character that no link has",
    ),
    (
        '"https://example.org/photos"',
        f'"https://a.b/{"c" * 501}"',
        "season.photos",
        "513 characters; at most 512",
    ),
    ('number = "42"', "number = 42", "entries[1].number", 'put 42 in quotes: "42"'),
    ('number = "42"', 'number = "12345678901"', "entries[1].number", "the limit is 10"),
    (
        'car = "Aston Martin Vantage GT4"',
        f'car = "{"a" * 61}"',
        "entries[1].car",
        "61 characters; the limit is 60",
    ),
    ('class = "Silver"', f'class = "{"a" * 61}"', "entries[1].class", "the limit is 60"),
    ('drivers = ["Somebody Else"]', "drivers = []", "entries[2].drivers", "put at least one into the list"),
    ('drivers = ["Somebody Else"]', 'drivers = "A"', "entries[2].drivers", "write a list, `drivers = ["),
    ('drivers = ["Somebody Else"]', 'drivers = ["A", " "]', "entries[2].drivers[2]", "this is empty"),
    (
        'drivers = ["Somebody Else"]',
        f"drivers = {[f'D{n}' for n in range(11)]}",
        "entries[2].drivers",
        "there are 11, and at most 10",
    ),
    ('drivers = ["Somebody Else"]', 'drivers = ["A", "á"]', "entries[2].drivers[2]", '"á" is named twice'),
    ('number = "007"', 'number = "42"', "entries[2].number", 'another car has the number "42" already'),
    ('country = "IT"', 'country = "it"', "rounds[1].country", 'Did you mean "IT"? Write two capital letters'),
    ('country = "IT"', 'country = "Italia"', "rounds[1].country", 'Did you mean "IT"?'),
    ('country = "IT"', 'country = "UK"', "rounds[1].country", 'Did you mean "GB"?'),
    (
        'timezone = "Europe/Rome"',
        'timezone = "Europe/Rom"',
        "rounds[1].timezone",
        'Did you mean "Europe/Rome"?',
    ),
    (
        'timezone = "Europe/Rome"',
        'timezone = "localtime"',
        "rounds[1].timezone",
        "I don't know the time zone",
    ),
    (
        'timezone = "Europe/Rome"',
        'timezone = "../../etc/passwd"',
        "rounds[1].timezone",
        "I don't know the time zone",
    ),
    ("first_day = 2023-03-24", 'first_day = "2023-03-24"', "rounds[1].first_day", "write it without quotes"),
    (
        "first_day = 2023-03-24",
        "first_day = 2023-03-24T00:00:00",
        "rounds[1].first_day",
        "write the day alone",
    ),
    ("first_day = 2023-03-24", "first_day = 20230324", "rounds[1].first_day", "as a date"),
    (
        "first_day = 2023-03-24",
        "first_day = 1949-03-24",
        "rounds[1].first_day",
        "not in the years 1950 to 2101",
    ),
    ('name = "The race"', 'name = ""', "rounds[1].sessions[1].name", "this is empty"),
    ('duration = "60m"', "duration = 60", "rounds[1].sessions[1].duration", '"60m", "1h" or "1h30m"'),
    ('duration = "60m"', 'duration = "0m"', "rounds[1].sessions[1].duration", "from 1 minute to 48 hours"),
    ('duration = "60m"', 'duration = "48h1m"', "rounds[1].sessions[1].duration", "as a length"),
    (
        'duration = "60m"',
        'duration = "some hours"',
        "rounds[1].sessions[1].duration",
        'I can\'t read "some hours" as a length',
    ),
    ('duration = "60m"', 'duration = ""', "rounds[1].sessions[1].duration", "as a length"),
    ('"https://example.org/live"', '"example.org"', "rounds[1].sessions[1].watch", "as a link"),
    ('"https://example.org/again"', '"example.org"', "rounds[1].sessions[1].replay", "as a link"),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), CASES)
def test_a_wrong_value_is_named_with_its_place_and_line_and_what_is_allowed(
    old: str, new: str, path: str, words: str
) -> None:
    problem = only_problem(old, new)
    outer_path = re.sub(r"(\.\w+|\[\d+\])$", "", path)  # the last key or index is in the line itself
    place = place_of(outer_path, changed(old, new))
    assert problem.startswith(f"{place}, {line_of_change(old, new)}: ")
    assert words in problem


@pytest.mark.parametrize(
    "code", ["EU", "UN", "EZ", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XK", "AA"]
)
def test_a_code_that_is_no_country_is_refused(code: str) -> None:
    assert "I don't know the country code" in only_problem('country = "IT"', f'country = "{code}"')


@pytest.mark.parametrize(
    "text", ["1m", "60m", "1h", "1h30m", "90m", "24h", "1440m", "90 min", "1 day", "48h", "2 days"]
)
def test_durations_are_read(text: str) -> None:
    read_season(changed('"60m"', f'"{text}"').encode())


def test_texts_lose_the_spaces_around_them() -> None:
    season = read_season(changed('"GT4 European Series"', '"  GT4 European Series "').encode())
    assert season.series == "GT4 European Series"


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    windows = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert read_season(windows) == read_season(GOOD.encode())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.org/watch?v=a_b-c&t=1m#x", "https://example.org/watch?v=a_b-c&t=1m#x"),
        ("https://example.org/%C3%A4", "https://example.org/%C3%A4"),
        ("https://bäckman.example/å?q=ö", "https://xn--bckman-bua.example/%C3%A5?q=%C3%B6"),
        ("https://example.org/a|b{c}^[d]", "https://example.org/a%7Cb%7Bc%7D%5E%5Bd%5D"),
        ("https://[::1]/a", "https://[::1]/a"),
    ],
)
def test_a_link_is_kept_as_a_button_takes_it(typed: str, kept: str) -> None:
    season = read_season(changed('"https://example.org/photos"', f'"{typed}"').encode())
    assert season.photos == kept
