"""A surname alone that is none of ours: what is said there is somebody else's."""

import pytest

from bot.domain.releases.release import Claim
from bot.readers.releases.release_reader import read_release
from bot.readers.season_file.season_reader import read_season
from tests.domain.examples import READY
from tests.readers.papers.paper import HERE as PAPERS

ONE_DRIVER = read_season((PAPERS / "seasons" / "single.toml").read_bytes())
"""Of Tova Ek."""


def claims(text: str) -> tuple[Claim, ...]:
    return read_release(text, READY).claims


@pytest.mark.parametrize(
    "text",
    [
        "Svensson won Race 1.",
        "In Race 2 Svensson then won from Lind.",
        "Svensson and Lind won Race 1.",
        "Race 1 was won by Svensson.",
        "Race 1: victory for Svensson.",
        "Race 1: 1. Svensson, 2. Lind.",
        "With Svensson winning Race 1, the points are close.",
        "Winner Svensson started Race 1 from pole position.",
        "Svensson, who had started from pole, won Race 1.",
        "Svensson's victory in Race 1 was his third.",
        "Falcon Racing won Race 1.",
        "Rennen 2 gewann Berger.",
        "Segraren Svensson vann race 1.",
        "Girard s'est imposé dans la Course 1.",
        "Vince Conti in Gara 1.",
    ],
)
def test_what_a_stranger_did_is_no_claim(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Danach gewann er Rennen 1.", 1),
        ("Gestern gewann Jessica Bäckman Rennen 1.", 1),
        ("After Svensson had retired, Jessica Bäckman finished Race 1 in 5th place.", 5),
        ("Jessica Bäckman was second in Race 1 behind Svensson.", 2),
        ("Race 1: P5 (Svensson P1)", 5),
        ("Race 1: Svensson P1, Jessica Bäckman P5", 5),
    ],
)
def test_ours_beside_a_stranger_is_still_found(text: str, place: int) -> None:
    assert {claim.value for claim in claims(text)} == {place}


def test_a_surname_that_a_stranger_shares_is_nobodys() -> None:
    text = "Kim Bäckman of Kungsbacka Racing was fast. Bäckman won Race 2."
    assert claims(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "K. Ek won Race 1.",
        "M.A. Ek won Race 1. Ek won Race 2 too.",
        "Kim Ek, cousin of Tova Ek, won Race 1.",
        "Kim Ek – P1 in Race 1.",
    ],
)
def test_who_shares_only_the_surname_is_nobody_of_ours(text: str) -> None:
    assert read_release(text, ONE_DRIVER).claims == ()


def test_the_own_initial_is_ours() -> None:
    assert [claim.value for claim in read_release("T. Ek won Race 1.", ONE_DRIVER).claims] == [1]
