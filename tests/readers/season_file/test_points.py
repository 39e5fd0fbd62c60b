"""`[points]`: read with its ready rule, written back, and refused with what is allowed."""

from decimal import Decimal

import pytest

from bot.domain.standings.points_rules import PlacePoints, PlaceScope, PointsRules, TieRule
from bot.domain.standings.ready_rules import READY_RULES
from bot.readers.season_file.season_reader import read_season
from bot.writers.season_writer import write_season
from tests.readers.files import GOOD, problems_of


def with_points(lines: str) -> str:
    return GOOD.replace("[[entries]]", f"[points]\n{lines}\n\n[[entries]]", 1)


def points_of(lines: str) -> PointsRules | None:
    return read_season(with_points(lines).encode()).points


def test_every_key_is_read() -> None:
    lines = (
        'by = "overall"\nrace = [10, 6.5]\nq = []\npole = 1\nfastest_lap = 0.5\ndrop = 1\nguests = ["99"]\n'
        'ties = "shared"\nteam_cars = 2'
    )
    assert points_of(lines) == PointsRules(
        by=PlaceScope.OVERALL,
        places=(PlacePoints("race", (Decimal(10), Decimal("6.5"))), PlacePoints("q", ())),
        pole=Decimal(1),
        fastest_lap=Decimal("0.5"),
        drop=1,
        guests=("99",),
        ties=TieRule.SHARED,
        team_cars=2,
    )
    assert read_season(GOOD.encode()).points is None


def test_keys_go_before_the_ready_rule_and_only_they_are_written() -> None:
    rules = points_of('rule = "f1"\nby = "class"\nrace1 = [3, 2, 1]\npole = 1')
    assert rules is not None
    assert rules.by is PlaceScope.CLASS
    assert rules.places[:2] == READY_RULES["f1"].places
    assert rules.places_of("race1", "Race 1") == (Decimal(3), Decimal(2), Decimal(1))
    assert rules.places_of("race2", "Race 2")[0] == Decimal(25)
    season = read_season(with_points('rule = "f1"\nby = "class"\nrace1 = [3, 2, 1]\npole = 1').encode())
    written = write_season(season)
    assert '[points]\nrule = "f1"\nby = "class"\npole = 1\nrace1 = [\n    3,\n    2,\n    1,\n]\n' in written


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("fastestlap = 1", 'I don\'t know the key "fastestlap". Did you mean "fastest_lap"?'),
        ("race = 10", "write what the first, second … place is worth: `race = [10, 6, 4, 2, 1]`."),
        ("race = [10, nan]", "write what the first, second … place is worth"),
        ('by = "klass"', 'write "class" or "overall", not "klass".'),
        ('rule = "nascar"', 'write "f1", "fia-gt" or "top-ten", not "nascar".'),
        ("pole = -1", "write a number from 0 to 1000 with at most 3 decimals, such as 10 or 0.5, not -1."),
        ("pole = 0.0001", "write a number from 0 to 1000"),
        ("drop = 1.5", "write a whole number from 0 to 100, not 1.5."),
        ("guests = [99]", 'put 99 in quotes: "99".'),
    ],
)
def test_what_is_wrong_is_told(line: str, sentence: str) -> None:
    (problem,) = problems_of(with_points(line))
    assert sentence in problem
    assert problem.startswith("points, ")


def test_a_session_may_give_half_of_its_points() -> None:
    text = GOOD.replace('  duration = "60m"', '  duration = "60m"\n  points = 0.5')
    race = next(s for r in read_season(text.encode()).rounds for s in r.sessions if s.name == "The race")
    assert race.points_factor == Decimal("0.5")
    (problem,) = problems_of(text.replace("points = 0.5", "points = true"))
    assert "write a number from 0 to 10" in problem
