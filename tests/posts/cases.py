"""Every kind of message in every case that reads differently: name -> post."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.results.result import Result, Status
from bot.domain.season.season import Season
from bot.posts.kit.post import Post
from bot.posts.press.quote import quote_post
from bot.posts.results.correction import correction_post
from bot.posts.results.result_announcement import result_post
from bot.posts.results.weekend_results import results_post
from bot.posts.season.calendar import calendar_post
from bot.posts.season.calendar_buttons import calendar_file_post
from bot.posts.season.next_round import next_post
from bot.posts.season.reminder import reminder_post
from tests.posts import spa
from tests.posts.audits import AUDITS
from tests.posts.cards import CARDS
from tests.posts.desks import DESKS
from tests.posts.drawn import DRAWN
from tests.posts.following import FOLLOWING
from tests.posts.guesses import GUESSES
from tests.posts.ledgers import LEDGERS
from tests.posts.lives import AMENDED, LIVES, ROAD
from tests.posts.looks import LOOKS
from tests.posts.my_teams import MY_TEAMS
from tests.posts.nudges import NUDGES
from tests.posts.own_reminders import OWN_REMINDERS
from tests.posts.pings import PINGS
from tests.posts.privacy_posts import PRIVACY
from tests.posts.quotes import QUOTES
from tests.posts.recaps import RECAPS
from tests.posts.releases import RELEASES
from tests.posts.replies import REPLIES, TWO_CARS
from tests.posts.schedules import SCHEDULES
from tests.posts.shares import SHARES
from tests.posts.spa import (
    CAR,
    PLAIN_RESULTS,
    RACE_2,
    RESULTS,
    RETIRED,
    SEASON,
    SECOND_CAR,
    SPA,
    TEAM,
    at,
    placed,
)
from tests.posts.standings import STANDINGS
from tests.posts.timetables import TIMETABLES
from tests.posts.timings import TIMINGS
from tests.posts.together import TOGETHER
from tests.posts.troubles import TROUBLES

MISANO = SEASON.rounds[3]
HALF_TIMED = replace(
    spa.timed(),
    rounds=tuple(
        replace(
            r, sessions=tuple(replace(s, start=None) if s.key in ("fp2", "race2") else s for s in r.sessions)
        )
        for r in spa.timed().rounds
    ),
)
PHOTO = Photo("c0ffee" * 10 + "0000", "racing one", "The Aston Martin in the spray of Raidillon")
_SECOND = {
    (spa.session("q1").id, 2): Result(position=2),
    (spa.session("race1").id, 2): Result(position=1, overall=30, grid=30),
    (spa.session("race2").id, 2): replace(RETIRED, driver="Bo Ek"),
}


def result(
    one: Result, key: str = "race2", *, two_cars: bool = False, veiled: bool = False
) -> Callable[[], Post]:
    season, entry = (TWO_CARS, SECOND_CAR) if two_cars else (SEASON, CAR)
    return lambda: result_post(ResultNews(TEAM, season, SPA, spa.session(key), entry, one), veiled=veiled)


def correction(one: Result, first_url: str | None) -> Callable[[], Post]:
    return lambda: correction_post(ResultNews(TEAM, SEASON, SPA, spa.session("race2"), CAR, one), first_url)


def after(now: str, season: Season = SEASON) -> Callable[[], Post]:
    return lambda: next_post(season, at(now))


PAGE = PageAddresses("https://racing.example/", PageReach.PUBLIC)


def calendar(now: str, results: dict[tuple[int, int], Result], season: Season = SEASON) -> Callable[[], Post]:
    return lambda: calendar_post(season, TEAM, results, at(now))


def weekend(results: dict[tuple[int, int], Result], season: Season = SEASON) -> Callable[[], Post]:
    return lambda: results_post(season, SPA, results)


def quote(text: str, *, about: str = "session", veiled: bool = False, **more: Any) -> Callable[[], Post]:
    one = Quote("Jessica Bäckman", text, 1, **more)
    round_ = None if about == "season" else SPA
    session = spa.session("race2") if about == "session" else None
    return lambda: quote_post(QuoteNews(TEAM, SEASON, one, round_, session), veiled=veiled)


def reminder(
    key: str | None, *, timed: bool = True, late: str = "", started: bool = False, guess: bool = False
) -> Callable[[], Post]:
    season = spa.timed() if timed else SEASON
    round_ = season.rounds[2]
    session = spa.session(key, round_) if key else None
    meant = at(late) if late else None
    news = ReminderNews(TEAM, season, round_, session, meant, started, guess_open=guess)
    return lambda: reminder_post(news)


CASES: dict[str, Callable[[], Post]] = {
    "next_before_the_season": after("2023-04-01T12:00"),
    "next_between_rounds_2023-07-05": after("2023-07-05T12:00"),
    "next_with_times_ahead": after("2023-06-20T12:00", spa.timed()),
    "next_mid_weekend": after("2023-06-30T18:00", spa.timed()),
    "next_on_now": after("2023-07-01T16:30", spa.timed()),
    "next_on_now_about": after("2023-06-30T07:10", spa.timed()),
    "next_on_now_cut_short": after("2023-06-30T07:45", spa.timed()),
    "next_last_session_on": after("2023-07-02T08:30", spa.timed()),
    "next_some_times_missing": after("2023-06-30T18:00", HALF_TIMED),
    "next_only_untimed_left": after("2023-07-02T08:30", HALF_TIMED),
    "next_weekend_without_times": after("2023-07-01T12:00"),
    "next_season_over": after("2023-12-01T12:00"),
    "calendar_before": calendar("2023-04-01T12:00", {}),
    "calendar_2023-07-05": calendar("2023-07-05T12:00", RESULTS),
    "calendar_on_the_road": calendar("2023-07-05T12:00", RESULTS | dict([placed("race2", None, **ROAD)])),
    "calendar_under_way": calendar("2023-07-01T12:00", {}),
    "calendar_two_cars": calendar("2023-07-05T12:00", RESULTS | _SECOND, TWO_CARS),
    "calendar_subscribed": lambda: calendar_post(
        SEASON, TEAM, RESULTS, at("2023-07-05T12:00"), addresses=PAGE
    ),
    "calendar_file": lambda: calendar_file_post(SEASON.title),
    "calendar_file_subscribed": lambda: calendar_file_post(SEASON.title, PAGE),
    "calendar_after": calendar("2023-12-01T12:00", RESULTS),
    "result_race2": result(RACE_2[1]),
    "correction_beside_the_first": correction(RACE_2[1], "https://example.org/first"),
    "correction_of_what_is_gone": correction(Result(status=Status.DSQ, note="ride height"), None),
    "result_veiled": result(RACE_2[1], veiled=True),
    "result_veiled_win": result(Result(position=1, overall=2, grid=5), veiled=True),
    "result_plain": result(Result(position=24), "race1"),
    "result_photo": result(replace(RACE_2[1], photo=PHOTO)),
    "result_photo_bare": result(Result(position=24, photo=Photo(PHOTO.digest)), "race1"),
    "result_practice_third": result(Result(position=3), "fp2"),
    "result_with_driver": result(Result(position=24, overall=34, driver="Jessica Bäckman"), "q2"),
    "result_fastest": result(Result(position=1, driver="Andreas Bäckman"), "q1"),
    "result_down": result(Result(position=24, overall=18, grid=15), "race1"),
    "result_held": result(Result(position=12, overall=15, grid=15), "race1"),
    "result_grid_only": result(Result(position=24, grid=15), "race1"),
    "result_win": result(Result(position=1, overall=2, grid=5)),
    "result_second": result(Result(position=2)),
    "result_third_of_second_car": result(Result(position=3, overall=20, grid=29), two_cars=True),
    "result_dnf": result(RETIRED),
    "result_dns": result(Result(status=Status.DNS, grid=34)),
    "result_dsq": result(Result(status=Status.DSQ, note="Ride height too low")),
    **LIVES,
    "results_spa": weekend(RESULTS),
    "results_spa_plain": weekend(PLAIN_RESULTS),
    "results_two_cars": weekend(RESULTS | _SECOND, TWO_CARS),
    "results_on_the_road": weekend(RESULTS | dict([placed("race2", None, **ROAD)])),
    "results_amended": weekend(RESULTS | dict([placed("race2", 14, **AMENDED)])),
    "results_none": weekend({}),
    "quote_veiled": quote("We won!\n\n||Really||", veiled=True),
    "quote_session": quote(spa.QUOTE),
    "quote_round": quote("It rained.\n\nA lot.", about="round"),
    "quote_season": quote("See you next year!", about="season"),
    "quote_translated": quote("Det regnade.", language="sv", translation="It rained.", photo=PHOTO),
    "quote_hostile": quote(
        "# no heading\n> no quote\n- no list\n@everyone <@1> ||no|| [no](http://a.b) `no`"
    ),
    "reminder_session": reminder("race2"),
    "reminder_session_to_guess": reminder("race2", guess=True),
    "reminder_session_late": reminder("race2", late="2023-07-02T07:25"),
    "reminder_session_started": reminder("race2", started=True),
    "reminder_round": reminder(None),
    "reminder_round_without_times": reminder(None, timed=False),
    **TOGETHER,
    **RECAPS,
    **LOOKS,
    **CARDS,
    **REPLIES,
    **DRAWN,
    **GUESSES,
    **LEDGERS,
    **DESKS,
    **FOLLOWING,
    **MY_TEAMS,
    **NUDGES,
    **TROUBLES,
    **AUDITS,
    **RELEASES,
    **OWN_REMINDERS,
    **PINGS,
    **PRIVACY,
    **QUOTES,
    **SCHEDULES,
    **SHARES,
    **TIMETABLES,
    **STANDINGS,
    **TIMINGS,
}
