"""Posts with a team's own look, and posts that are read in another server."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.base.look import Face, FaceState, Look
from bot.domain.desk.server_settings import ServerSettings
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.press.quote import Quote
from bot.domain.results.result import Result
from bot.posts.desk.settings import setup_post
from bot.posts.desk.setup_panel import PanelNeeds, setup_panel_post
from bot.posts.kit.post import Post
from bot.posts.press.quote import quote_post
from bot.posts.recap.recap_post import recap_post
from bot.posts.results.result_announcement import result_post
from bot.posts.results.weekend_results import results_post
from bot.posts.schedule.schedule_change import schedule_post
from bot.posts.season.calendar import calendar_post
from bot.posts.season.next_round import next_post
from bot.posts.season.reminder import reminder_post
from bot.posts.season.watch import watch_post
from tests.posts import spa
from tests.posts.recaps import weekend
from tests.posts.replies import FOLLOW, SERVER, TITLES, TWO_CARS
from tests.posts.spa import CAR, RESULTS, SEASON, SECOND_CAR, SPA, TEAM, at, session

RACE = RESULTS[session("race2").id, CAR.id]
TIMED = spa.timed().rounds[2]
LOOK = Look(0xD40000, "1090" * 16)
OWN_FACE = Face("a" * 64, "b" * 64, "News of the Bäckman siblings")


def result(one: Result = RACE, *, names_series: bool = False, veiled: bool = False) -> Callable[[], Post]:
    news = ResultNews(
        TEAM, TWO_CARS, SPA, session("race2"), SECOND_CAR, one, names_series=names_series, look=LOOK
    )
    return lambda: result_post(news, veiled=veiled)


def quote(*, of_round: bool = True, names_series: bool = False) -> Callable[[], Post]:
    round_ = SPA if of_round else None
    news = QuoteNews(
        TEAM, SEASON, Quote("Jessica Bäckman", "It rained.", 1), round_, names_series=names_series, look=LOOK
    )
    return lambda: quote_post(news)


def reminder(key: str | None, *, names_series: bool = False) -> Callable[[], Post]:
    round_ = spa.timed().rounds[2]
    one = spa.session(key, round_) if key else None
    news = ReminderNews(TEAM, spa.timed(), round_, one, names_series=names_series, look=LOOK)
    return lambda: reminder_post(news)


def panel(face: FaceState) -> Callable[[], Post]:
    settings = ServerSettings(111, 222, None, None, SEASON.title, "1h", None, look=LOOK, face=face)
    return lambda: setup_panel_post(settings, PanelNeeds(), TITLES)


LOOKS: dict[str, Callable[[], Post]] = {
    "look_result": result(),
    "look_result_second": result(Result(position=2)),
    "look_result_third": result(Result(position=3)),
    "look_result_veiled": result(veiled=True),
    "look_quote": quote(),
    "look_reminder": reminder("race2"),
    "look_recap": lambda: recap_post(replace(weekend(), look=LOOK)),
    "look_schedule": lambda: schedule_post(
        ScheduleNews(
            TEAM,
            spa.timed(),
            spa.timed().rounds[2],
            spa.session("race1", spa.timed().rounds[2]),
            SPA,
            "Fog",
            look=LOOK,
        )
    ),
    "look_next": lambda: next_post(spa.timed(), at("2023-07-01T16:30"), LOOK),
    "look_calendar": lambda: calendar_post(SEASON, TEAM, RESULTS, at("2023-07-05T12:00"), LOOK),
    "look_watch": lambda: watch_post(SEASON, SPA, at("2023-07-05T12:00"), LOOK),
    "look_results": lambda: results_post(SEASON, SPA, RESULTS, LOOK),
    "look_setup": lambda: setup_post(
        replace(SERVER, look=LOOK),
        FOLLOW,
        SEASON,
        (),
        ("colour", "bio"),
        face=FaceState(OWN_FACE, OWN_FACE),
        note="`#000000` can hardly be seen.",
    ),
    "look_panel": panel(FaceState(OWN_FACE, OWN_FACE)),
    "look_panel_face_on_its_way": panel(FaceState(Face("a" * 64), Face(), at("2023-07-02T12:00"))),
    "look_panel_face_put_off": panel(
        FaceState(Face("a" * 64), Face(), at("2023-07-02T12:10"), "Discord allows only a few changes.")
    ),
    "look_panel_face_refused": panel(FaceState(trouble="Discord doesn't take it: Invalid image.")),
    "abroad_result": result(names_series=True),
    "abroad_quote": quote(names_series=True),
    "abroad_quote_of_the_season": quote(of_round=False, names_series=True),
    "abroad_reminder": reminder("race2", names_series=True),
    "abroad_reminder_round": reminder(None, names_series=True),
    "abroad_recap": lambda: recap_post(replace(weekend(), names_series=True)),
    "abroad_schedule_round": lambda: schedule_post(ScheduleNews(TEAM, SEASON, SPA, names_series=True)),
    "numbered_result": lambda: result_post(
        ResultNews(TEAM, SEASON, SPA, session("race2"), replace(CAR, number="42"), RACE)
    ),
}
