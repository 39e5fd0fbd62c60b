"""The question how a session ended, as staff read it."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.news.nudge_news import NudgeNews
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.posts.kit.post import Post
from bot.posts.results.staff_nudge import nudge_post
from tests.posts import spa
from tests.posts.replies import TWO_CARS

TIMED = spa.timed()
FIELD = replace(
    TIMED, entries=tuple(Entry("Car", "Silver", (f"Driver {n}",), str(n), id=n) for n in range(1, 31))
)


def nudge(missing: tuple[Entry, ...], season: Season = TIMED, key: str = "race2") -> Callable[[], Post]:
    round_ = season.rounds[2]
    return lambda: nudge_post(NudgeNews(spa.TEAM, season, round_, spa.session(key, round_), missing))


BOTH = replace(TIMED, entries=TWO_CARS.entries)
NEWS = NudgeNews(spa.TEAM, TIMED, TIMED.rounds[2], spa.session("race2", TIMED.rounds[2]), TIMED.entries)
NUDGES = {
    "nudge": nudge(TIMED.entries),
    "nudge_two_cars": nudge(BOTH.entries, BOTH),
    "nudge_second_car_missing": nudge(BOTH.entries[1:], BOTH),
    "nudge_many_cars": nudge(FIELD.entries, FIELD),
    "nudge_of_one_of_several_series": lambda: nudge_post(replace(NEWS, names_series=True)),
    "nudge_answered_meanwhile": nudge(()),
    "nudge_time_taken_away_meanwhile": nudge(spa.SEASON.entries, spa.SEASON),
}
