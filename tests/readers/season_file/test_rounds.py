"""What rounds must agree on: days and names."""

import pytest

from bot.readers.season_file.season_reader import read_season
from tests.readers.files import GOOD, changed, only_problem, problems_of


def test_the_last_day_before_the_first_is_refused() -> None:
    problem = only_problem("last_day = 2023-10-29", "last_day = 2023-10-26")
    assert problem.startswith(
        'round 2 "Barcelona", “last_day = 2023-10-26”: the last day (26 October 2023) is before the first'
    )


def test_a_round_of_31_days_is_read_and_one_of_32_is_refused() -> None:
    read_season(changed("last_day = 2023-10-29", "last_day = 2023-11-26").encode())
    problem = only_problem("last_day = 2023-10-29", "last_day = 2023-11-27")
    assert problem.startswith('round 2 "Barcelona", “last_day = 2023-11-27”: ')
    assert "32 days; a round has at most 31" in problem


def test_rounds_that_share_a_day_are_refused_and_both_named() -> None:
    text = changed(
        "first_day = 2023-10-27\nlast_day = 2023-10-29", "first_day = 2023-03-26\nlast_day = 2023-03-27"
    )
    (problem,) = problems_of(text)
    assert problem.startswith(
        'round 2 "Barcelona", “first_day = 2023-03-26”: "Barcelona" (26 March 2023 to 27 March 2023)'
    )
    assert 'overlaps "Misano" (24 March 2023 to 26 March 2023)' in problem


def test_rounds_on_neighbouring_days_are_read() -> None:
    text = changed(
        "first_day = 2023-10-27\nlast_day = 2023-10-29", "first_day = 2023-03-27\nlast_day = 2023-03-27"
    )
    assert len(read_season(text.encode()).rounds) == 2


def test_a_long_round_overlaps_a_later_one_past_a_short_one_between() -> None:
    rounds = [("Long", 1, 20), ("Short", 2, 3), ("Late", 15, 16)]
    text = GOOD[: GOOD.index("[[rounds]]")] + "".join(
        f'[[rounds]]\nname = "{name}"\nvenue = "v"\ncountry = "IT"\ntimezone = "UTC"\n'
        f"first_day = 2023-05-{first:02}\nlast_day = 2023-05-{last:02}\n"
        for name, first, last in rounds
    )
    problems = problems_of(text)
    assert [
        ('"Long"' in p, f'"{name}"' in p) for p, name in zip(problems, ("Short", "Late"), strict=True)
    ] == [
        (True, True),
        (True, True),
    ]


def test_overlaps_are_found_although_another_value_of_the_round_is_wrong() -> None:
    text = changed("first_day = 2023-10-27", "first_day = 2023-03-26")
    text = changed('"Europe/Madrid"', '"Nowhere"', text)
    assert any("overlaps" in problem for problem in problems_of(text))


@pytest.mark.parametrize("name", ["Misano", "MISANO", " misano ", "Misanó"])
def test_two_rounds_of_one_name_are_refused_however_it_is_spelled(name: str) -> None:
    problem = only_problem('name = "Barcelona"', f'name = "{name}"')
    assert problem.startswith(f'round 2 "{name.strip()}", “name = "{name}"”: another round is called ')


def test_rounds_are_put_in_order_of_date_and_numbered_from_1() -> None:
    text = changed(
        "first_day = 2023-10-27\nlast_day = 2023-10-29", "first_day = 2023-01-01\nlast_day = 2023-01-01"
    )
    rounds = read_season(text.encode()).rounds
    assert [(r.number, r.name) for r in rounds] == [(1, "Barcelona"), (2, "Misano")]
