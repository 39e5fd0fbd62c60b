"""Texts to share on other networks."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.news.bundle_news import ResultsNews
from bot.posts.kit.post import Post
from bot.posts.press.networks import Network
from bot.posts.press.share_post import share_post, share_post_of
from bot.posts.press.share_text import share_paragraphs
from tests.posts import spa
from tests.posts.lives import FINAL, PROVISIONAL_WIN, news
from tests.posts.recaps import QUOTES, weekend

_TOGETHER = ResultsNews(spa.TEAM, spa.SEASON, spa.SPA, spa.RESULTS)
_LINK = "https://racing.example/#result-5"
_MANY_WORDS = tuple(replace(QUOTES[0], text=f"{number}. {QUOTES[0].text}") for number in range(9))

SHARES: dict[str, Callable[[], Post]] = {
    "share_result": lambda: share_post(share_paragraphs(news(FINAL)), None, "share:result:5"),
    "share_provisional_win": lambda: share_post(
        share_paragraphs(news(PROVISIONAL_WIN)), _LINK, "share:result:5"
    ),
    "share_results_together": lambda: share_post(share_paragraphs(_TOGETHER), _LINK, "share:bundle:1"),
    "share_recap": lambda: share_post(share_paragraphs(weekend()), _LINK, "share:recap:3"),
    "share_long_recap": lambda: share_post_of(
        share_paragraphs(weekend(quotes=_MANY_WORDS)), None, Network.TELEGRAM
    ),
}
