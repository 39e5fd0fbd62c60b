"""How a refusal reads on a phone, and that nothing written in a file comes alive in it."""

import pytest

from bot.errors import UserError
from bot.readers.season_file.problems import LONGEST_MESSAGE, SeasonFileError, WordedProblem
from bot.readers.season_file.season_reader import read_season
from bot.readers.typed.quoting import escape_line
from tests.readers.files import GOOD, changed


def refusal(text: str) -> SeasonFileError:
    with pytest.raises(SeasonFileError) as caught:
        read_season(text.encode())
    return caught.value


def test_one_problem_is_singular_and_a_refusal_is_for_the_person() -> None:
    error = refusal(changed("year = 2023", "year = 1"))
    assert isinstance(error, UserError)
    assert str(error) == (
        "The season file has 1 problem; nothing was saved.\n"
        "• season, “year = 1”: write a year from 1950 to 2100, not 1."
    )


def test_at_most_twenty_are_listed_and_the_rest_counted() -> None:
    error = refusal(GOOD.replace("year = 2023", "\n".join(f"k{n} = 1" for n in range(26)) + "\nyear = 2023"))
    assert len(error.problems) == 26
    lines = str(error).split("\n")
    assert lines[0] == "The season file has 26 problems; nothing was saved."
    assert lines[-1] == f"and {26 - (len(lines) - 2)} more"
    assert len(lines) - 2 <= 20
    short = str(SeasonFileError([WordedProblem(f"wrong {n}") for n in range(27)])).split("\n")
    assert (len(short), short[-1]) == (22, "and 7 more")


@pytest.mark.parametrize("count", [1, 20, 21, 500])
def test_the_message_never_grows_past_its_limit(count: int) -> None:
    error = SeasonFileError([WordedProblem("x" * 400)] * count, more=10**6)
    assert len(str(error)) <= LONGEST_MESSAGE
    assert str(error).endswith(" more")


def test_a_file_of_thousands_of_unknown_keys_is_counted_not_spelled_out() -> None:
    error = refusal("".join(f"k{n} = 1\n" for n in range(20000)))
    assert len(error.problems) == 200
    assert "20003 problems" in str(error)


@pytest.mark.parametrize(
    "bomb",
    [
        "@everyone",
        "<@1234>",
        "<@&1234>",
        "<#1>",
        "**bold**",
        "`code`",
        "[a](https://b.c)",
        "~~x~~",
        "||x||",
        "__x__",
    ],
)
def test_what_was_written_cannot_ping_link_or_format(bomb: str) -> None:
    text = str(refusal(changed('timezone = "Europe/Rome"', f'timezone = "{bomb}"\n"{bomb}" = 1')))
    assert bomb not in text
    assert "https://b" not in text


def test_what_was_written_is_shortened_and_its_control_characters_are_dots() -> None:
    assert escape_line("a" * 41) == "a" * 39 + "…"
    assert escape_line("a\nb\x00c\u202ed") == "a·b·c·d"
    assert escape_line("first_day") == "first_day"
    assert escape_line("_a_") == r"\_a\_"
