"""The recap holds what the press release's list, calendar and next-up lines hold, and invents nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.photo import Photo
from bot.domain.press.quote import LONGEST_QUOTE, Quote
from bot.domain.press.recap import LONGEST_HEADLINE, LONGEST_LEAD, Recap
from bot.domain.results.result import Result, Status
from bot.posts.kit.post import Buttons, Links, Post
from bot.posts.press_pack.plain_text import plain_text
from bot.posts.recap.recap_contents import recap_contents
from bot.posts.recap.recap_headline import automatic_headline
from bot.posts.recap.recap_lead import automatic_lead
from bot.posts.recap.recap_post import recap_post, recap_preview_post
from tests.posts.recaps import MONDAY, QUOTES, SECOND, STORY, raced, weekend
from tests.posts.replies import TWO_CARS
from tests.posts.spa import RESULTS, RETIRED, SPA, session
from tests.posts.test_room import LATE, NAMES, results, season

# The release's own lines after Spa, as they were printed (but for its name of the series, "GT4 Europe",
# and "the siblings": the season file says "GT4 European Series" and has the drivers' names).
RELEASE = """\
Andreas and Jessica's results (Silver class):
Free practice 1: 20th place
Free practice 2: 3rd place
Qualifying 1 (Q1): 10th place
Qualifying 2 (Q2): 24th place
Race 1: 24th place
Race 2: 20th place
April 21st-23rd - Monza, Italy
June 2nd-4th - Paul Ricard, France
June 29th - July 2nd - Spa-Francorchamps, Belgium
July 14th-16th - Misano, Italy
September 1st-3rd - Hockenheim, Germany
September 29th - October 1st - Barcelona, Spain"""
NEXT_UP = (
    "Next up for Andreas and Jessica is the fourth round of the GT4 European Series in two weeks, "
    "July 14-16th, at the Misano World Circuit Marco Simoncelli, located near Bologna, Italy."
)
FACTS = [*RELEASE.splitlines(), NEXT_UP, "GT4 European Series Calendar 2023:"]


def _lines(text: str) -> list[str]:
    """The lines without Discord's marks of headings and lists."""
    return [line.removeprefix("### ").removeprefix("- ") for line in text.splitlines()]


@pytest.mark.parametrize("fact", FACTS)
def test_every_line_of_the_release_is_in_the_post_and_in_the_text(fact: str) -> None:
    assert fact in _lines(recap_post(weekend()).text)
    assert fact in plain_text(recap_contents(weekend())).splitlines()


def test_what_the_release_links_is_linked() -> None:
    links = {link.label: link.url for row in _rows(recap_post(weekend())) for link in row.links}
    assert links == {
        "Watch Qualifying 1 & Qualifying 2": "https://example.org/q",
        "Watch Race 1": "https://example.org/race1",
        "Watch Race 2": "https://example.org/race2",
        "Press photos": "http://bit.ly/jabaeckman-photos",
    }
    assert "TV links in case you missed the weekend's qualifying and races:" in recap_post(weekend()).text


def _rows(post: Post) -> list[Links]:
    return [block for block in post.blocks if isinstance(block, Links)]


def test_the_same_words_stored_twice_are_told_once() -> None:
    assert recap_post(weekend()).text.count("learning weekend") == 1


@pytest.mark.parametrize(
    ("results", "line"),
    [
        (RESULTS, "Andreas and Jessica Bäckman gain eight places in Race 2"),
        (raced(race1=Result(position=1)), "Victory in Silver for Andreas and Jessica Bäckman"),
        (raced(race1=Result(position=1), race2=Result(position=1)), "Two victories in Silver for Andreas"),
        (raced(race1=Result(position=1), race2=Result(position=3)), "Victory in Silver for"),
        (raced(race1=Result(position=2)), "Second place in Silver for"),
        (raced(race1=Result(position=2), race2=Result(position=3)), "Two podiums in Silver for"),
        (raced(race1=Result(position=8, overall=12, grid=15)), "Bäckman finish 8th in Silver in Race 1"),
        (raced(race1=RETIRED, race2=Result(Status.DSQ)), "No race finish for Andreas and Jessica Bäckman"),
        (raced(race1=RETIRED, q1=Result(position=2)), "No race finish for"),
        (raced(q1=Result(position=2)), "Andreas and Jessica Bäckman take 2nd in Silver in Qualifying 1"),
        ({}, "Bäckman siblings"),
    ],
)
def test_the_headline_is_the_best_that_was_stored(results: dict[tuple[int, int], Result], line: str) -> None:
    told = automatic_headline(weekend(results))
    assert told.startswith(line) or line in told
    assert told.endswith(" at Spa-Francorchamps")


def test_a_headline_of_two_cars_names_whose_it_is() -> None:
    assert automatic_headline(weekend(RESULTS | SECOND, TWO_CARS)).startswith(
        "Victory in Pro-Am for Ada Lind and Bo Ek"
    )
    both = SECOND | {(session("race2").id, 1): Result(position=1)}
    assert automatic_headline(weekend(both, TWO_CARS)).startswith("Two victories for Bäckman siblings")


def test_the_lead_says_only_what_is_stored() -> None:
    told = automatic_lead(weekend(raced(race1=Result(position=24))))
    assert told.endswith("in the Silver class. Race 1 brought 24th place in Silver.")
    assert automatic_lead(weekend({})) == (
        "Third round of the GT4 European Series 2023: June 29th - July 2nd, "
        "at the Circuit de Spa-Francorchamps, Belgium."
    )
    penalised = automatic_lead(weekend(raced(race2=replace(RETIRED, status=Status.DNS))))
    assert "Race 2 was not started from 15th on the grid (Gearbox)." in penalised


@pytest.mark.parametrize(
    ("days_after_spa", "soon"),
    [
        (0, "in two weeks,"),
        (3, "in two weeks,"),
        (7, "in two weeks,"),
        (8, "in four days,"),
        (11, "in one day,"),
    ],
)
def test_how_soon_the_next_round_is_depends_on_when_it_is_told(days_after_spa: int, soon: str) -> None:
    ended = MONDAY - timedelta(days=1)
    told = replace(weekend(), now=ended + timedelta(days=days_after_spa))
    assert f"Series {soon} July 14-16th" in recap_contents(told).next_up
    kept = replace(told, now=LATE, recap=Recap(SPA.id, at=told.now))
    assert recap_contents(kept).next_up == recap_contents(told).next_up
    late = replace(told, now=LATE)
    assert "Series, July 14-16th" in recap_contents(late).next_up


def test_after_the_last_round_it_says_so() -> None:
    assert "the last round of the GT4 European Series 2023" in recap_post(weekend({}, number=6)).text


def test_nothing_that_was_said_is_shortened_before_it_must_be() -> None:
    assert "Shortened" not in recap_post(weekend()).text
    long = tuple(replace(QUOTES[0], text=f"{i} {'word ' * 290}", id=i) for i in range(4))
    text = recap_post(weekend(quotes=long)).text
    assert "Shortened: the press pack has the full text" in text
    assert all(f">>> {i} word" in text for i in range(4))
    for fact in FACTS:
        assert fact in _lines(text)


@given(NAMES | st.sampled_from(["*" * 80]), st.integers(1, 30), st.integers(1, 20), st.integers(1, 100))
@settings(deadline=None, max_examples=10)
def test_it_always_fits(name: str, many: int, cars: int, rounds: int) -> None:
    one = season(name, many=many, cars=cars, rounds=rounds)
    quotes = tuple(Quote(name, f"{i}" + "*" * (LONGEST_QUOTE - 3), 1, id=i) for i in range(12))
    words = Recap(0, "*" * LONGEST_HEADLINE, "|" * LONGEST_LEAD)
    for recap in (words, Recap(0)):
        news = RecapNews(name, one, one.rounds[0], results(one), quotes, recap, LATE)
        for post in (recap_post(news), recap_post(news, veiled=True), recap_preview_post(news, "f" * 16)):
            assert post.fits
            assert all(1 <= len(row.links) <= 5 for row in _rows(post))
        ids = [b.custom_id for row in post.blocks if isinstance(row, Buttons) for b in row.buttons]
        assert all(len(custom_id) <= 100 for custom_id in ids)
        assert len(automatic_headline(news)) <= LONGEST_HEADLINE
        assert len(automatic_lead(news)) <= LONGEST_LEAD


def test_under_spoiler_marks_only_the_weekend_shows() -> None:
    hidden = recap_post(weekend(RESULTS | SECOND, TWO_CARS), veiled=True)
    seen = "".join(hidden.text.split("||")[::2])
    for leak in ("20th", "24th", "place", "Victory", "Gearbox", "learning weekend", "did not finish"):
        assert leak not in seen
    assert hidden.accent == recap_post(weekend({}), veiled=True).accent
    assert hidden.text.startswith("## 🇧🇪 Spa-Francorchamps: the weekend\n")


def test_pictures_come_once_each_the_last_races_first_and_say_what_is_on_them() -> None:
    first, second = Photo("a" * 64, "racing one", "Rain"), Photo("b" * 64)
    hung = raced(
        race2=Result(position=3, photo=second), race1=Result(position=4, photo=first), q1=Result(photo=first)
    )
    pictures = recap_contents(weekend(hung)).pictures
    assert [(photo.digest[0], photo.alt) for photo in pictures] == [
        ("b", "Race 2 at Spa-Francorchamps: Bäckman siblings"),
        ("a", "Rain"),
    ]
    hidden = recap_post(weekend(hung), veiled=True)
    assert hidden.has_spoilers
    assert [photo.alt for photo in hidden.photos] == ["Spa-Francorchamps: Bäckman siblings"]


def test_a_table_of_results_has_each_session_with_all_that_is_told_of_it() -> None:
    (car,) = recap_contents(replace(weekend(), class_stories=(STORY,))).results
    told_of_race = dict(car.rows)["Race 2"]
    assert told_of_race.startswith("20th place (class won by ")
    assert told_of_race.endswith("penalty: 11 s added)")
