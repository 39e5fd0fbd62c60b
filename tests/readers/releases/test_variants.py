"""Whole releases in other forms: in Swedish, and wrapped, in English, for two cars with a list each."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.releases.release import Dating, Fact, LinkUse, Release
from bot.domain.results.result import Status
from bot.readers.releases.release_file import decode_release
from bot.readers.releases.release_reader import read_release
from tests.domain.examples import READY

ANDREAS, JESSICA = "Andreas Bäckman", "Jessica Bäckman"
(BOTH,) = READY.entries
TWO = replace(READY, entries=(replace(BOTH, drivers=(ANDREAS,)), replace(BOTH, drivers=(JESSICA,))))


def read(name: str, ends: str = "\n") -> Release:
    data = (Path(__file__).parent / name).read_bytes().replace(b"\n", ends.encode())
    return read_release(decode_release(data), TWO if "two" in name else READY)


def facts(release: Release, fact: Fact) -> list[tuple[str, object]]:
    return [(claim.session, claim.value) for claim in release.claims if claim.fact is fact]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_swedish_release_is_read_whole(ends: str) -> None:
    release = read("spa-swedish.txt", ends)
    listed = {claim.session: claim.value for claim in release.claims if claim.listed}
    assert listed == {"fp1": 20, "fp2": 3, "q1": 10, "q2": 24, "race1": 24, "race2": 20}
    assert facts(release, Fact.OVERALL) == [("q1", 15), ("race2", 18), ("race2", 26)]
    assert facts(release, Fact.GRID) == [("race1", 15), ("race2", 34)]
    assert facts(release, Fact.NOTE) == [("race2", "11 sekunders tidstillägg")]
    assert [quote.driver for quote in release.quotes] == [JESSICA, ANDREAS]
    assert release.quotes[1].rest.startswith("Farten fanns där")
    calendar = [d for d in release.dates if d.dating is Dating.CALENDAR]
    assert [(d.place, d.first) for d in calendar[:3]] == [
        ("Monza, Italien", date(2023, 4, 21)),
        ("Paul Ricard, Frankrike", date(2023, 6, 2)),
        ("Spa-Francorchamps, Belgien", date(2023, 6, 29)),
    ]
    assert len(calendar) == 6
    (ahead,) = (d for d in release.dates if d.dating is Dating.NEXT)
    assert (ahead.place, ahead.number) == ("Misano World Circuit Marco Simoncelli", 4)
    assert [link.sessions for link in release.links if link.use is LinkUse.REPLAY] == [
        ("q1", "q2"),
        ("race1",),
    ]
    assert [credit.text for credit in release.credits] == ["racing one (Fri användning)"]
    assert {clue.round_number for clue in release.round_clues} == {3}


def test_a_wrapped_release_of_two_cars_is_read_whole() -> None:
    release = read("misano-two-cars.txt")
    crews = [(c.drivers, c.session, c.value) for c in release.claims if c.listed]
    assert crews == [
        ((ANDREAS,), "fp1", 5),
        ((ANDREAS,), "fp2", 4),
        ((ANDREAS,), "q1", 3),
        ((ANDREAS,), "race1", 2),
        ((ANDREAS,), "race1", 8),
        ((ANDREAS,), "race2", Status.DNF),
        ((ANDREAS,), "race2", "contact"),
        ((JESSICA,), "fp1", 12),
        ((JESSICA,), "fp2", 10),
        ((JESSICA,), "q2", 14),
        ((JESSICA,), "race1", 9),
        ((JESSICA,), "race2", 7),
    ]
    assert facts(release, Fact.OVERALL) == [("race1", 8)]
    assert [quote.driver or quote.speaker for quote in release.quotes] == [ANDREAS, JESSICA, "Anna Berg"]
    assert release.quotes[0].words.endswith("did a perfect job. To be on the podium again feels great.")
    assert release.quotes[1].words.startswith(
        "It was a tough weekend. We struggled with the balance in qualifying"
    )
    assert [(d.dating, d.first) for d in release.dates] == [
        (Dating.WEEKEND, date(2023, 7, 14)),
        (Dating.NEXT, date(2023, 9, 1)),
    ]
    assert [(link.use, link.sessions) for link in release.links] == [
        (LinkUse.REPLAY, ("race1",)),
        (LinkUse.REPLAY, ("race2",)),
        (LinkUse.PHOTOS, ()),
    ]
    assert [credit.text for credit in release.credits] == ["SRO / JEP"]
    assert {clue.round_number for clue in release.round_clues} == {4}
