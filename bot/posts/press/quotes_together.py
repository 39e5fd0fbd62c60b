"""Several quotes of one driver about a round, announced in one post."""

from collections.abc import Iterator

from bot.domain.news.bundle_news import QuotesNews
from bot.domain.season.session_names import shown_name
from bot.posts.kit.escape import escaped_line, escaped_name
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.round_phrases import round_foot
from bot.posts.kit.team_look import accent_of, text_with_logo
from bot.posts.press.quote import FULLEST_FIRST, quotation_blocks, quote_photo_blocks


def quotes_together_post(news: QuotesNews, *, veiled: bool = False) -> Post:
    """Who spoke, and each quote in a block of its own; `veiled` are words and photos under spoiler marks."""
    return first_that_fits(_post(news, most, veiled=veiled) for most in FULLEST_FIRST)


def _post(news: QuotesNews, most: int, *, veiled: bool) -> Post:
    driver = escaped_name(news.quotes[0].quote.driver, most) or "…"
    look, team = news.quotes[0].look, news.quotes[0].team
    head = text_with_logo(f"### 🎙️ {driver}", look, team)
    blocks = (head, *_quote_blocks(news, most, veiled=veiled), *_foot(news, min(most, 40)))
    return Post(blocks, accent_of(look, Accent.QUOTE))


def _quote_blocks(news: QuotesNews, most: int, *, veiled: bool) -> Iterator[Block]:
    for quote_news in news.quotes:
        if quote_news.session:
            yield Text(f"**{escaped_line(shown_name(quote_news.session), min(most, 60))}**")
        yield from quotation_blocks(quote_news.quote, veiled=veiled)
        yield from quote_photo_blocks(quote_news, veiled=veiled)


def _foot(news: QuotesNews, most: int) -> Iterator[Text]:
    first = news.quotes[0]
    if first.round:
        yield Text(
            round_foot(first.season, first.round, first.team, names_series=news.names_series, most=most)
        )
