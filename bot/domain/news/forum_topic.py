"""What a post of a forum is about, and which of the forum's tags is its own."""

from dataclasses import dataclass

from bot.domain.base.plain_text import fold
from bot.domain.news.bundle_news import QuotesNews
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.fans_news import FansNews
from bot.domain.news.news import News
from bot.domain.news.trail_news import TrailNews
from bot.domain.season.round import Round
from bot.domain.season.round_search import rounds_named
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase

LONGEST_TAG = 20
"""Characters of a tag's name, by Discord's rule: a longer round's name is cut there."""


@dataclass(frozen=True, slots=True)
class ForumTopic:
    """A round, with all that is told of it; without one the season, for what is about no round."""

    season: Season
    round: Round | None = None

    def is_named(self, tag: str) -> bool:
        """Whether a tag's name means it.

        A round goes by its name, a part of that or of its venue's that no other has, or its number
        (`Spa`, `Round 3`, in the server's language too, `R3`); the season by its series or its year.
        """
        if self.round is None:
            series, year = fold(self.season.series), str(self.season.year)
            return fold(tag) in (series, year, f"{series} {year}")
        return _is_named(tag, self.round, self.season)


def topic_of(news: News) -> ForumTopic | None:
    """What followers' news is about; None for what only staff read, which no forum gets."""
    if isinstance(news, (TrailNews, DeskNews)):
        return None
    if isinstance(news, FansNews):
        return ForumTopic(news.season) if news.season else None
    if isinstance(news, QuotesNews):
        news = news.quotes[0]
    return ForumTopic(news.season, news.round)


def _is_named(tag: str, round_: Round, season: Season) -> bool:
    folded, name = fold(tag), fold(round_.name)
    spoken = fold(phrase("Round {number}", number=round_.number))  # as the request for a tag calls it
    if folded in (name, spoken, f"round {round_.number}", f"r{round_.number}", str(round_.number)):
        return True
    if len(tag) == LONGEST_TAG and name.startswith(folded):
        return True
    named = rounds_named(tag, season.rounds)
    return len(named) == 1 and named[0].id == round_.id
