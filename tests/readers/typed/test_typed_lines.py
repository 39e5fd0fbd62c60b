"""What stands behind a name in the first required option, where clients put all that is typed."""

from dataclasses import replace

import pytest

from bot.readers.typed.quote_line import QuoteLine, read_quote_line
from bot.readers.typed.schedule_line import (
    TypedDays,
    TypedFact,
    TypedMove,
    read_days,
    read_fact,
    read_move,
    split_round_line,
    split_session_line,
)
from tests.domain.examples import READY, round_of

DRIVERS = ("Andreas Bäckman", "Jessica Bäckman", "Ada Lind")
SESSIONS = round_of(READY, "Spa-Francorchamps").sessions


@pytest.mark.parametrize(
    ("typed", "driver", "words"),
    [
        ('Jessica "We were fast."', "Jessica", "We were fast."),
        ("jessica bäckman: “We were – really – fast”", "jessica bäckman", "We were – really – fast"),
        ("Ada Lind – a good day", "Ada Lind", "a good day"),
        ("Jessica\u00a0«Bien»", "Jessica", "Bien"),
        ("Jessica 'twas fine", "Jessica", "'twas fine"),
        ("Jessica", "Jessica", ""),
        ("Jessica Bäckman.", "Jessica Bäckman", ""),
        ("Bäckman we were fast", "Bäckman we were fast", ""),
        ("A great day", "A great day", ""),
        ("Somebody else", "Somebody else", ""),
    ],
)
def test_words_behind_a_drivers_name_are_that_drivers_and_nobody_elses(
    typed: str, driver: str, words: str
) -> None:
    assert read_quote_line(typed, DRIVERS) == QuoteLine(driver, words)


@pytest.mark.parametrize(
    ("typed", "name", "rest"),
    [
        ("race2 +20m", "race2", "+20m"),
        ("Race 2: Sunday 14:20", "Race 2", "Sunday 14:20"),
        ("race 2 20", "race 2", "20"),
        ("race2 -10m", "race2", "-10m"),
        ("race2 – 10m", "race2", "– 10m"),
        ("Race 2: +20m (10:25 → 10:45)", "Race 2", "+20m"),
        ("race2", "race2", ""),
        ("banana +20m", "banana +20m", ""),
    ],
)
def test_a_session_and_what_stands_behind_it(typed: str, name: str, rest: str) -> None:
    line = split_session_line(typed, SESSIONS)
    assert (line.name, line.rest) == (name, rest)


@pytest.mark.parametrize(
    ("rest", "move"),
    [
        ("+20m", TypedMove(by="+20m")),
        ("– 10m", TypedMove(by="- 10m")),
        ("20", TypedMove(by="20")),
        ("1h30", TypedMove(by="1h30")),
        ("14:20", TypedMove(to="14:20")),
        ("– 14:20", TypedMove(to="14:20")),
        ("Sunday 14:20", TypedMove(to="Sunday 14:20")),
        ("tbc", TypedMove(to="tbc")),
    ],
)
def test_how_much_later_or_when(rest: str, move: TypedMove) -> None:
    assert read_move(rest) == move


@pytest.mark.parametrize(
    ("rest", "fact"),
    [
        ("https://team.example/live", TypedFact("watch", "https://team.example/live")),
        ("60m", TypedFact("duration", "60m")),
        ("1 hour", TypedFact("duration", "1 hour")),
        ("14:20", TypedFact("start", "14:20")),
        ("Saturday 9:00", TypedFact("start", "Saturday 9:00")),
    ],
)
def test_a_link_a_length_or_a_start(rest: str, fact: TypedFact) -> None:
    assert read_fact(rest) == fact


@pytest.mark.parametrize(
    ("typed", "name", "days"),
    [
        ("spa 2023-08-04 flooding", "spa", TypedDays("2023-08-04", reason="flooding")),
        ("3 2023-08-04 2023-08-06", "3", TypedDays("2023-08-04", "2023-08-06")),
        ("spa Fri 4 August flooding", "spa", TypedDays("Fri 4 August", reason="flooding")),
        ("Monza 4-6 August “too hot”", "Monza", TypedDays("2023-08-04", "2023-08-06", "too hot")),
        ("3 August 4th August 6th", "3", TypedDays("2023-08-04", "2023-08-06")),
        ("spa 2023-02-30 flooding", "spa", TypedDays("2023-02-30", reason="flooding")),
        ("spa 20 marshals are ill", "spa", TypedDays(reason="20 marshals are ill")),
        ("3: flooding", "3", TypedDays(reason="flooding")),
        ("Paul Ricard “too hot”", "Paul Ricard", TypedDays(reason="too hot")),
        ("Round 3: Spa-Francorchamps", "Round 3: Spa-Francorchamps", TypedDays()),
    ],
)
def test_a_round_its_new_days_and_the_reason(typed: str, name: str, days: TypedDays) -> None:
    line = split_round_line(typed, READY.rounds)
    assert (line.name, read_days(line.rest, 2023)) == (name, days)
    assert read_days(days.in_words, 2023) == replace(days, reason="")
