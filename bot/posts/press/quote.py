"""What a driver said, announced; a quote's preview and the list of them are in files of their own."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.base.languages import language_name
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import Quote
from bot.posts.kit.escape import LONGEST_NAME, escape, escaped_line, escaped_name
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.photo_blocks import alt_text_request, photo_with_credit
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.round_phrases import round_foot, team_and_series
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.team_look import accent_of, text_with_logo
from bot.posts.kit.text_lines import joined_lines, subtext

FULLEST_FIRST = (LONGEST_NAME, 40, 20, 10)
"""Characters of each name that are shown: the first that fit."""


def quote_summary(news: QuoteNews) -> str:
    """The quote in one line of Markdown: `Jessica Bäckman's quote on Race 2 at Spa-Francorchamps`."""
    summary = f"{escaped_line(news.quote.driver)}'s quote"
    if news.quote.role:
        summary = f"{summary} ({escaped_line(news.quote.role, 60)})"
    subject = _subject(news)
    if not subject:
        return summary
    return f"{summary} on {subject}"


def _subject(news: QuoteNews, most: int = 60) -> str:
    """`Race 2 at Spa-Francorchamps`; nothing where it is about the season."""
    parts = [escaped_line(part.name, most) for part in (news.session, news.round) if part]
    return " at ".join(part for part in parts if part)


def quote_post(news: QuoteNews, *, veiled: bool = False) -> Post:
    """Who said it about what, and the words in a block quote; the original stands first.

    Each quotation is a text of its own: one `>>> ` quotes all of it, so that each of its lines costs
    nothing more and 1,500 characters always fit, even when every one has to be escaped. `veiled` are
    the words and the photo under spoiler marks.
    """
    return first_that_fits(quote_posts(news, veiled=veiled))


def quote_posts(news: QuoteNews, *, veiled: bool = False) -> Iterator[Post]:
    """The ways to say it, fullest first; the words are whole in all of them, or said to be still to come."""
    for most in FULLEST_FIRST:
        yield _post(news, most, veiled=veiled)


def _post(news: QuoteNews, most: int, *, veiled: bool) -> Post:
    quotation = (*quotation_blocks(news.quote, veiled=veiled), *quote_photo_blocks(news, veiled=veiled))
    head, foot = _head(news, most), _foot(news, min(most, 40))
    accent = accent_of(news.look, Accent.QUOTE)
    if news.look.logo:  # beside it there is room for both, and below the heading alone there would be a gap
        return Post((text_with_logo(joined_lines(head, foot), news.look, news.team), *quotation), accent)
    if foot:
        quotation = (*quotation, Text(foot))
    return Post((Text(head), *quotation), accent)


def _head(news: QuoteNews, most: int) -> str:
    """Who said it, and of which session: `### 🎙️ Jessica Bäckman on Race 2`."""
    head = f"### 🎙️ {escaped_name(news.quote.driver, most) or '…'}"
    if news.session is None:
        return head
    return f"{head} on {escaped_line(news.session.name, min(most, 60))}"


def quotation_blocks(quote: Quote, *, veiled: bool) -> Iterator[Text]:
    """The words with their language, and their translation."""
    if quote.language:
        yield Text(subtext(language_name(quote.language)))
    if quote.text:
        yield Text(_quoted(quote.text, veiled=veiled))
    else:
        yield Text("*No words yet.*")
    if quote.translation:
        yield Text(subtext("Translation"))
        yield Text(_quoted(quote.translation, veiled=veiled))


def _quoted(words: str, *, veiled: bool) -> str:
    return f">>> {hidden_if(veiled, escape(words))}"


def quote_photo_blocks(news: QuoteNews, *, veiled: bool) -> tuple[Block, ...]:
    """The quote's photo, if it has one, and whose it is."""
    photo = news.quote.photo
    if photo and veiled:
        photo = replace(photo, alt=None)
    return photo_with_credit(photo, _photo_alt(news), spoiler=veiled)


def _foot(news: QuoteNews, most: int) -> str:
    """The round that it is about, if it is about one."""
    if news.round:
        return round_foot(news.season, news.round, news.team, abroad=news.abroad, most=most)
    if news.abroad:
        return subtext(team_and_series(news.season, news.team, most))
    return ""


def _photo_alt(news: QuoteNews) -> str:
    """What is on the photo, as far as anybody knows: `Jessica Bäckman, Race 2 at Spa-Francorchamps`."""
    return ", ".join(part for part in (news.quote.driver, news.about) if part)


def quote_photo_hint(news: QuoteNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return alt_text_request(news.quote.photo, _photo_alt(news))
