"""What a driver said, announced; a quote's preview and the list of them are in files of their own."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.base.languages import language_name
from bot.domain.news.quote_news import QuoteNews
from bot.posts.kit.escape import LONGEST_NAME, escape, escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.photo_blocks import alt_text_request, photo_with_credit
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.round_phrases import round_name, round_number, season_title
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.text_lines import joined_by_dots, subtext

_FULLEST_FIRST = (LONGEST_NAME, 40, 20, 10)
"""Characters of each name that are shown: the first that fit."""


def quote_summary(news: QuoteNews) -> str:
    """The quote in one line of Markdown: `Jessica Bäckman's quote on Race 2 at Spa-Francorchamps`."""
    about = _about(news)
    return f"{escaped_line(news.quote.driver)}'s quote" + (f" on {about}" if about else "")


def _about(news: QuoteNews, most: int = 60) -> str:
    session = escaped_line(news.session.name, most) if news.session else ""
    place = escaped_line(news.round.name, most) if news.round else ""
    return " at ".join(part for part in (session, place) if part)


def quote_post(news: QuoteNews, *, veiled: bool = False) -> Post:
    """The words in a block quote, who said them, and about what; the original stands first.

    Each quotation is a text of its own: one `>>> ` quotes all of it, so that each of its lines costs
    nothing more and 1,500 characters always fit, even when every one has to be escaped. `veiled` are
    the words and the photo under spoiler marks.
    """
    return first_that_fits(quote_posts(news, veiled=veiled))


def quote_posts(news: QuoteNews, *, veiled: bool = False) -> Iterator[Post]:
    """The ways to say it, fullest first; the words are whole in all of them, or said to be still to come."""
    for most in _FULLEST_FIRST:
        yield _post(news, most, veiled=veiled)


def _post(news: QuoteNews, most: int, *, veiled: bool) -> Post:
    quote = news.quote
    language = subtext(language_name(quote.language)) if quote.language else ""
    words = _quoted(quote.text, veiled=veiled) if quote.text else "*The words are still to come.*"
    translation = (
        (subtext("Translation"), _quoted(quote.translation, veiled=veiled)) if quote.translation else ()
    )
    photo = replace(quote.photo, alt=None) if quote.photo and veiled else quote.photo
    said = (language, words, *translation, f"— **{escaped_line(quote.driver, most) or '…'}**")
    blocks: tuple[Block, ...] = (
        Text(f"🎙️ **{_about(news, min(most, 60)) or escaped_line(news.team, most)}**"),
        *(Text(part) for part in said if part),
        *photo_with_credit(photo, _alt(news), spoiler=veiled),
        Text(_foot(news, min(most, 40))),
    )
    return Post(blocks, Accent.QUOTE)


def _quoted(words: str, *, veiled: bool) -> str:
    return f">>> {hidden_if(veiled, escape(words))}"


def _foot(news: QuoteNews, most: int) -> str:
    season, team = season_title(news.season, most), escaped_line(news.team, most)
    if news.round is None:
        return subtext(season, team)
    return subtext(
        joined_by_dots(round_name(news.round, most), round_number(news.season, news.round)), season, team
    )


def _alt(news: QuoteNews) -> str:
    """What is on the photo, as far as anybody knows: `Jessica Bäckman, Race 2 at Spa-Francorchamps`."""
    return ", ".join(part for part in (news.quote.driver, news.about) if part)


def quote_photo_hint(news: QuoteNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return alt_text_request(news.quote.photo, _alt(news))
