"""The race desk as staff read it."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.news.desk_news import DeskNews
from bot.domain.news.nudge_news import NudgeNews
from bot.posts.desk.race_desk import delay_post, race_desk_post
from bot.posts.kit.post import Post
from tests.posts import spa
from tests.posts.replies import TWO_CARS

TIMED = spa.timed()
SPA = TIMED.rounds[2]
RACE_1 = spa.session("race1", SPA)
FIRST, SECOND = TWO_CARS.entries
BOTH = replace(TIMED, entries=TWO_CARS.entries)

DESKS: dict[str, Callable[[], Post]] = {
    "desk_without_season": lambda: race_desk_post(DeskNews(None, spa.at("2023-07-01 12:00"))),
    "desk_result_missing": lambda: race_desk_post(DeskNews(TIMED, spa.at("2023-07-02 08:00"), quotes=1)),
    "desk_two_cars": lambda: race_desk_post(
        DeskNews(BOTH, spa.at("2023-07-02 08:00"), {(RACE_1.id, FIRST.id)}, quotes=2)
    ),
    "desk_recap_posted": lambda: race_desk_post(
        DeskNews(
            TIMED,
            spa.at("2023-07-03 08:00"),
            {(session.id, entry.id) for session in SPA.sessions for entry in TIMED.entries},
            {SPA.id},
        )
    ),
    "desk_delay": lambda: delay_post(NudgeNews(spa.TEAM, TIMED, SPA, RACE_1, TIMED.entries), SPA),
}
