"""Race 2 at Spa from the road to the appeal, as followers and staff read it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import Result, ResultStep
from bot.domain.results.result_life import ResultLife
from bot.posts.desk.delivery_summary import withdrawn_post
from bot.posts.kit.post import Post
from bot.posts.results.correction import correction_post
from bot.posts.results.result_announcement import result_post, result_summary
from bot.posts.results.result_history import STEPS_PER_PAGE, history_post
from tests.posts.spa import CAR, SEASON, SPA, TEAM, at, session

ROAD: dict[str, Any] = {
    "overall": 18,
    "grid": 34,
    "life": ResultLife.PROVISIONAL,
    "at": at("2023-07-02T09:30"),
}
APPEAL = "Appeal upheld: the pit stop was long enough"
AMENDED: dict[str, Any] = {
    "overall": 18,
    "grid": 34,
    "note": APPEAL,
    "life": ResultLife.AMENDED,
    "at": at("2023-11-02T09:00"),
}

ON_THE_ROAD = Result(**ROAD)
FINAL = Result(position=20, overall=26, grid=34, note="Pit stop 0.3 s under the minimum, 11 s added")
FINAL = replace(FINAL, at=at("2023-07-02T11:40"))
AFTER_APPEAL = Result(position=14, **AMENDED)
WITHDRAWN = replace(AFTER_APPEAL, life=ResultLife.WITHDRAWN, at=at("2023-11-03T09:00"))
PROVISIONAL_WIN = Result(position=1, overall=3, life=ResultLife.PROVISIONAL, at=at("2023-07-02T09:30"))


def news(result: Result) -> ResultNews:
    return ResultNews(TEAM, SEASON, SPA, session("race2"), CAR, replace(result, id=5))


def result(one: Result) -> Callable[[], Post]:
    return lambda: result_post(replace(news(one), final_since=FINAL.at))


def history(*results: Result, page: int = 0) -> Callable[[], Post]:
    steps = [ResultStep(one, by=7 + n % 2) for n, one in enumerate(results)]
    return lambda: history_post(news(results[-1]), steps, page)


def _corrections(many: int) -> list[Result]:
    return [replace(FINAL, position=n, at=_at(n)) for n in range(1, many + 1)]


def _at(minute: int) -> datetime:
    return at(f"2023-07-02T12:{minute:02}")


LIVES: dict[str, Callable[[], Post]] = {
    "result_on_the_road": result(ON_THE_ROAD),
    "result_provisional_win": result(PROVISIONAL_WIN),
    "result_final_after_the_road": result(FINAL),
    "result_amended": result(AFTER_APPEAL),
    "correction_amended": lambda: correction_post(news(AFTER_APPEAL), "https://example.org/first"),
    "withdrawn": lambda: withdrawn_post(result_summary(news(AFTER_APPEAL)), ()),
    "history_whole_life": history(ON_THE_ROAD, FINAL, AFTER_APPEAL, WITHDRAWN, ON_THE_ROAD),
    "history_first_of_two_pages": history(*_corrections(STEPS_PER_PAGE + 2)),
    "history_last_page": history(*_corrections(STEPS_PER_PAGE + 2), page=9),
}
