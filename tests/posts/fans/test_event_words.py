"""Events in a server's own list say what is on, where and when, within Discord's limits; never a result."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.planned.server_events import ServerEvent
from bot.posts.fans.event_words import event_description, event_name, event_place
from tests.domain.examples import timed, with_ids

SEASON = with_ids(timed())
SPA = SEASON.rounds[2]
RACE = SPA.sessions[-1]
LONG = "Grand Prix " * 30


def event(**facts: object) -> ServerEvent:
    assert RACE.start is not None
    whole = ServerEvent("uid", SEASON.title, SPA, RACE, RACE.start, RACE.start + timedelta(hours=1))
    return replace(whole, **facts)  # type: ignore[arg-type]


def test_a_session_says_what_and_where_first_and_links_what_is_live() -> None:
    assert event_name(event()) == "Race 2 · Spa-Francorchamps"
    assert event_place(event()) == "Circuit de Spa-Francorchamps, Belgium"
    live = event(session=replace(RACE, watch="https://example.org/live", duration=None))
    assert event_description(live).splitlines() == [
        "**GT4 European Series 2023**",
        "Watch live: https://example.org/live",
        "Length not known; one hour assumed.",
    ]


def test_a_round_lists_its_sessions_each_on_the_readers_clock() -> None:
    undated = replace(SPA, sessions=(replace(SPA.sessions[0], start=None), RACE))
    weekend = event(session=None, round=undated)
    assert event_name(weekend) == "Spa-Francorchamps · GT4 European Series 2023"
    assert "- Free practice 1: time to be confirmed\n- Race 2: <t:" in event_description(weekend)


def test_long_names_and_programmes_keep_to_discords_limits() -> None:
    sessions = tuple(replace(RACE, name=LONG) for _ in range(30))
    long = event(
        season_title=LONG, session=None, round=replace(SPA, name=LONG, venue=LONG, sessions=sessions)
    )
    assert len(event_name(long)) <= 100
    assert len(event_place(long)) <= 100
    assert len(event_description(long)) <= 1000
    assert "and 22 more" in event_description(long)
