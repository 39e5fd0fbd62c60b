"""What a driver said, announced."""

from bot.domain.news import QuoteNews
from bot.posts.escape import escape, shown
from bot.posts.parts import round_name, round_number, season_title
from bot.posts.post import Accent, Post, Text
from bot.posts.spoilers import hidden_if
from bot.posts.words import dotted, quiet


def quote_words(news: QuoteNews) -> str:
    """The quote in one line of Markdown: `Jessica Bäckman's quote on Race 2 at Spa-Francorchamps`."""
    about = _about(news)
    return f"{shown(news.quote.driver)}'s quote" + (f" on {about}" if about else "")


def _about(news: QuoteNews) -> str:
    session = shown(news.session.name, 60) if news.session else ""
    place = shown(news.round.name, 60) if news.round else ""
    return " at ".join(part for part in (session, place) if part)


def quote_post(news: QuoteNews, *, veiled: bool = False) -> Post:
    """The words in a block quote, who said them, and about what.

    The quote is a text of its own: one `>>> ` quotes all of it, so that each of its lines costs
    nothing more and 1,500 characters always fit, even when every one has to be escaped. `veiled` are
    the words under spoiler marks.
    """
    driver = shown(news.quote.driver)
    blocks = (
        Text(f"🎙️ **{_about(news) or shown(news.team)}**"),
        Text(f">>> {hidden_if(veiled, escape(news.quote.text))}"),
        Text(f"— **{driver}**"),
        Text(_foot(news)),
    )
    return Post(blocks, Accent.QUOTE)


def _foot(news: QuoteNews) -> str:
    season, team = season_title(news.season, 40), shown(news.team, 40)
    if news.round is None:
        return quiet(season, team)
    return quiet(dotted(round_name(news.round, 40), round_number(news.season, news.round)), season, team)
