"""What a first place is called, by the kind of session."""

import pytest

from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import Result
from bot.domain.season.session import Session
from bot.domain.season.session_kinds import usual_name
from bot.posts.kit.post import Accent
from bot.posts.results.result_announcement import result_post
from tests.posts.rendering import rendered
from tests.posts.spa import CAR, SEASON, TEAM


def first_place(key: str) -> ResultNews:
    return ResultNews(TEAM, SEASON, SEASON.rounds[2], Session(key, usual_name(key)), CAR, Result(position=1))


@pytest.mark.parametrize("key", ["race1", "sprint1", "sprint_race_1", "final"])
def test_a_win_in_a_race_is_celebrated(key: str) -> None:
    post = result_post(first_place(key))
    assert post.accent is Accent.GOLD
    assert "🏆" in rendered(post)
    assert "**A win in Silver" in rendered(post)


@pytest.mark.parametrize("key", ["heat1", "semifinal", "stage3", "q1", "fp1", "warmup", "superpole"])
def test_a_first_place_elsewhere_is_told(key: str) -> None:
    post = result_post(first_place(key))
    assert post.accent is Accent.RESULT
    assert "win" not in rendered(post)
    assert "1st in Silver" in rendered(post)
