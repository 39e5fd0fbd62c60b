"""The calendar of a team's page: what is next, what is off, and whose clock the times are on."""

from dataclasses import replace

from bot.domain.page.page_contents import PageRound
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from bot.posts.feed.page_calendar import page_rounds
from tests.posts.spa import SEASON, at, session, timed

BEFORE, DURING, AFTER = at("2023-06-20 12:00"), at("2023-07-01 12:00"), at("2023-07-03 12:00")


def spa_of(season: Season, now: str = "2023-06-20 12:00") -> PageRound:
    return list(page_rounds(season, at(now)))[2]


def with_spa(season: Season, **facts: object) -> Season:
    rounds = list(season.rounds)
    rounds[2] = replace(rounds[2], **facts)  # type: ignore[arg-type] # by name
    return replace(season, rounds=tuple(rounds))


def test_one_round_is_next_or_under_way_and_no_other() -> None:
    remarks = {}
    for now in (BEFORE, DURING, AFTER):
        remarks[now] = [(round_.name, round_.remark) for round_ in page_rounds(SEASON, now) if round_.remark]
    assert remarks == {
        BEFORE: [("Spa-Francorchamps", "Next")],
        DURING: [("Spa-Francorchamps", "Under way")],
        AFTER: [("Misano", "Next")],
    }
    assert [round_.name for round_ in page_rounds(SEASON, AFTER) if round_.is_next] == ["Misano"]
    assert not [round_ for round_ in page_rounds(SEASON, at("2024-01-01 12:00")) if round_.is_next]


def test_times_are_the_venues_and_say_so() -> None:
    spa = spa_of(timed())
    assert spa.clock == "Times at the venue (UTC+02:00)"
    assert (spa.sessions[4].name, spa.sessions[4].when) == ("Race 1", "Sat 1 July, 18:05")
    assert spa.sessions[4].begins == at("2023-07-01 16:05")


def test_a_round_without_times_says_so_in_one_line_until_it_is_over() -> None:
    assert (spa_of(SEASON).sessions, spa_of(SEASON).clock) == ((), "Session times to be confirmed")
    assert spa_of(SEASON, "2023-07-03 12:00").clock == ""


def test_what_is_off_says_so() -> None:
    cancelled = spa_of(with_spa(timed(), state=EventState.CANCELLED))
    assert (cancelled.remark, cancelled.days) == ("Cancelled", "June 29th – July 2nd")
    assert cancelled.sessions[4].when == "Sat 1 July, 18:05 · cancelled"
    unknown = spa_of(with_spa(SEASON, state=EventState.TBC))
    assert (unknown.remark, unknown.days, unknown.clock) == ("Date to be confirmed", "", "")
    postponed = replace(session("race2"), state=EventState.POSTPONED)
    sessions = (*SEASON.rounds[2].sessions[:5], postponed)
    race1, race2 = spa_of(with_spa(SEASON, sessions=sessions)).sessions[4:]
    assert (race1.when, race2.when, race2.state) == (
        "Time to be confirmed",
        "postponed",
        EventState.POSTPONED,
    )


def test_a_replay_takes_the_place_of_the_live_stream_which_is_no_longer_live_afterwards() -> None:
    race = replace(session("race2", timed().rounds[2]), watch="https://example.org/live", replay=None)
    links = []
    for shown, now in (
        (race, "2023-06-20 12:00"),
        (race, "2023-07-05 12:00"),
        (replace(race, replay="https://example.org/again"), "2023-07-05 12:00"),
    ):
        sessions = (*timed().rounds[2].sessions[:5], shown)
        last = spa_of(with_spa(timed(), sessions=sessions), now).sessions[-1]
        links.append((last.watch_words, last.watch))
    assert links == [
        ("Watch live", "https://example.org/live"),
        ("Watch", "https://example.org/live"),
        ("Watch again", "https://example.org/again"),
    ]


def test_a_town_that_people_know_it_by_stands_with_the_venue() -> None:
    misano = list(page_rounds(SEASON, BEFORE))[3]
    assert misano.place == "Misano World Circuit Marco Simoncelli, near Bologna, Italy"
