"""Posts of what was saved together: several results of a round, several quotes of a driver."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.results.result import Result
from bot.posts.kit.post import Post
from bot.posts.press.quotes_together import quotes_together_post
from bot.posts.results.results_together import results_together_post
from tests.posts import spa
from tests.posts.recaps import PICTURED, SECOND
from tests.posts.replies import TWO_CARS

PHOTO = Photo("b" * 64, "racing one", "Jessica in the rain")
QUOTES = (
    QuoteNews(spa.TEAM, spa.SEASON, Quote("Jessica Bäckman", spa.QUOTE, 1), spa.SPA, spa.session("race2")),
    QuoteNews(spa.TEAM, spa.SEASON, Quote("Jessica Bäckman", "Misano next.", 1, photo=PHOTO), spa.SPA),
)


def together(
    results: dict[tuple[int, int], Result], *, veiled: bool = False, names_series: bool = False
) -> Callable[[], Post]:
    is_of_two = any(entry_id != spa.CAR.id for _, entry_id in results)
    season = TWO_CARS if is_of_two else spa.SEASON
    return lambda: results_together_post(
        ResultsNews(spa.TEAM, season, spa.SPA, results, names_series), veiled=veiled
    )


def spoken(*, veiled: bool = False, names_series: bool = False) -> Callable[[], Post]:
    return lambda: quotes_together_post(QuotesNews(QUOTES, names_series), veiled=veiled)


_WON = {
    **spa.RESULTS,
    (spa.session("race1").id, 1): replace(spa.RESULTS[spa.session("race1").id, 1], position=1),
}

_RACE_2 = (spa.session("race2").id, 1)
_PICTURED_RACE_2 = {_RACE_2: PICTURED[_RACE_2]}

TOGETHER: dict[str, Callable[[], Post]] = {
    "together_results": together(spa.RESULTS),
    "together_results_abroad": together(spa.RESULTS, names_series=True),
    "together_results_win": together(_WON),
    "together_results_two_cars": together(spa.RESULTS | SECOND),
    "together_results_photo": together(PICTURED),
    "together_results_veiled": together(_WON | _PICTURED_RACE_2, veiled=True),
    "together_quotes": spoken(names_series=True),
    "together_quotes_veiled": spoken(veiled=True),
}
