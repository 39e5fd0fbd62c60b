"""The release after Spa in 2023, as the team sent it: every fact of it, on its line."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Credit, Dating, Fact, LinkUse, Release, ReleaseDays, ReleaseLink
from bot.domain.releases.round_guess import RoundGuess, round_of_release
from bot.readers.releases.release_file import decode_release
from bot.readers.releases.release_reader import read_release
from tests.domain.examples import READY

DATA = (Path(__file__).parent / "spa-2023.txt").read_bytes()
ANDREAS, JESSICA = "Andreas Bäckman", "Jessica Bäckman"


@pytest.fixture(scope="module")
def release() -> Release:
    return read_release(decode_release(DATA), READY)


def test_the_results_list_is_read_whole_with_its_class_and_crew(release: Release) -> None:
    listed = [claim for claim in release.claims if claim.listed]
    assert [(claim.session, claim.value, claim.line) for claim in listed] == [
        ("fp1", 20, 23),
        ("fp2", 3, 24),
        ("q1", 10, 25),
        ("q2", 24, 26),
        ("race1", 24, 27),
        ("race2", 20, 28),
    ]
    assert {claim.fact for claim in listed} == {Fact.POSITION}
    assert {claim.class_name for claim in listed} == {"Silver"}
    assert {claim.drivers for claim in listed} == {(ANDREAS, JESSICA)}


def test_the_story_adds_places_overall_the_grid_and_the_penalty(release: Release) -> None:
    told = [(c.session, c.fact, c.value, c.line) for c in release.claims if not c.listed]
    assert told == [
        ("race1", Fact.GRID, 15, 10),
        ("q1", Fact.OVERALL, 15, 10),
        ("q2", Fact.OVERALL, 34, 12),
        ("race1", Fact.GRID, 15, 14),
        ("race1", Fact.POSITION, 24, 14),
        ("race2", Fact.OVERALL, 18, 16),
        ("race2", Fact.GRID, 34, 16),
        ("race2", Fact.OVERALL, 26, 18),
        ("race2", Fact.POSITION, 20, 18),
        ("race2", Fact.NOTE, "11 second added time", 18),
    ]


def test_what_would_have_been_is_no_claim(release: Release) -> None:
    assert not [c for c in release.claims if c.value in (12, 3) and not c.listed]


def test_the_session_is_a_guess_where_only_the_day_was_said(release: Release) -> None:
    sure = {(c.session, c.fact): c.confidence is Confidence.CERTAIN for c in release.claims if not c.listed}
    assert sure["q1", Fact.OVERALL]
    assert sure["q2", Fact.OVERALL]
    assert sure["race1", Fact.GRID]
    assert not sure["race2", Fact.OVERALL]
    assert not sure["race2", Fact.GRID]


def test_four_quotes_with_their_speakers(release: Release) -> None:
    assert [(q.driver, q.line) for q in release.quotes] == [
        (JESSICA, 4),
        (ANDREAS, 11),
        (JESSICA, 13),
        (JESSICA, 20),
    ]
    first, second, third, last = (q.words for q in release.quotes)
    assert first.startswith("It was a learning weekend for us")
    assert "get to show it because traffic" in first
    assert "get to show it on the track because traffic" in last
    assert first.endswith(last_words := "advanced up through the field")
    assert last.endswith(last_words)
    assert second.startswith("I was on a really good lap in qualifying")
    assert second.endswith("challenge for the fastest lap times")
    assert third.startswith("Frustrating qualifying that started with a red flag")
    assert third.endswith("I had to settle for 24th place in our class")


def test_the_calendar_of_six_rounds(release: Release) -> None:
    calendar = [d for d in release.dates if d.dating is Dating.CALENDAR]
    assert [(d.place, d.first, d.last) for d in calendar] == [
        ("Monza, Italy", date(2023, 4, 21), date(2023, 4, 23)),
        ("Paul Ricard, France", date(2023, 6, 2), date(2023, 6, 4)),
        ("Spa-Francorchamps, Belgium", date(2023, 6, 29), date(2023, 7, 2)),
        ("Misano, Italy", date(2023, 7, 14), date(2023, 7, 16)),
        ("Hockenheim, Germany", date(2023, 9, 1), date(2023, 9, 3)),
        ("Barcelona, Spain", date(2023, 9, 29), date(2023, 10, 1)),
    ]
    assert [d.line for d in calendar] == list(range(38, 44))


def test_the_weekend_as_the_story_dates_it(release: Release) -> None:
    told = [d for d in release.dates if d.dating is Dating.WEEKEND]
    assert {(d.first, d.last) for d in told} == {(date(2023, 6, 29), date(2023, 7, 1))}
    assert [d.line for d in told] == [3, 6]


def test_the_next_round(release: Release) -> None:
    (ahead,) = [d for d in release.dates if d.dating is Dating.NEXT]
    place = "Misano World Circuit Marco Simoncelli"
    assert ahead == ReleaseDays(Dating.NEXT, place, date(2023, 7, 14), date(2023, 7, 16), 35, 4)


def test_the_watch_lines_whose_addresses_the_text_does_not_have_and_the_pictures(release: Release) -> None:
    assert list(release.links) == [
        ReleaseLink(LinkUse.REPLAY, 31, None, ("q1", "q2")),
        ReleaseLink(LinkUse.REPLAY, 32, None, ("race1",)),
        ReleaseLink(LinkUse.REPLAY, 33, None, ("race2",)),
        ReleaseLink(LinkUse.PHOTOS, 45, "http://bit.ly/jabaeckman-photos"),
    ]


def test_the_picture_credit(release: Release) -> None:
    assert release.credits == (Credit("racing one (Free rights to use the image)", 2),)


def test_the_round_it_is_about(release: Release) -> None:
    assert round_of_release(release, READY, date(2023, 7, 3)) == RoundGuess(READY.rounds[2], is_certain=True)


def test_what_gave_nothing_has_a_figure_in_it(release: Release) -> None:
    assert [(left.line, left.text[:30]) for left in release.leftovers] == [
        (8, "Next on Wednesday was the annu"),
        (12, "Jessica also had a good feelin"),
    ]
    assert not release.cut
