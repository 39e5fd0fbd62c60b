"""What a driver said, announced; a quote's preview and the list of them are in files of their own."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.base.languages import language_name
from bot.domain.news.news import QuoteNews
from bot.posts.kit.english import dotted, quiet
from bot.posts.kit.escape import LONGEST_NAME, escape, shown
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.photo_blocks import hung, please_describe
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.shared_phrases import round_name, round_number, season_title
from bot.posts.kit.spoiler_marks import hidden_if

_FULLEST_FIRST = (LONGEST_NAME, 40, 20, 10)
"""Characters of each name that are shown: the first that fit."""


def quote_words(news: QuoteNews) -> str:
    """The quote in one line of Markdown: `Jessica Bäckman's quote on Race 2 at Spa-Francorchamps`."""
    about = _about(news)
    return f"{shown(news.quote.driver)}'s quote" + (f" on {about}" if about else "")


def _about(news: QuoteNews, most: int = 60) -> str:
    session = shown(news.session.name, most) if news.session else ""
    place = shown(news.round.name, most) if news.round else ""
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
    language = quiet(language_name(quote.language)) if quote.language else ""
    words = _quoted(quote.text, veiled=veiled) if quote.text else "*The words are still to come.*"
    translation = (
        (quiet("Translation"), _quoted(quote.translation, veiled=veiled)) if quote.translation else ()
    )
    photo = replace(quote.photo, alt=None) if quote.photo and veiled else quote.photo
    said = (language, words, *translation, f"— **{shown(quote.driver, most) or '…'}**")
    blocks: tuple[Block, ...] = (
        Text(f"🎙️ **{_about(news, min(most, 60)) or shown(news.team, most)}**"),
        *(Text(part) for part in said if part),
        *hung(photo, _alt(news), spoiler=veiled),
        Text(_foot(news, min(most, 40))),
    )
    return Post(blocks, Accent.QUOTE)


def _quoted(words: str, *, veiled: bool) -> str:
    return f">>> {hidden_if(veiled, escape(words))}"


def _foot(news: QuoteNews, most: int) -> str:
    season, team = season_title(news.season, most), shown(news.team, most)
    if news.round is None:
        return quiet(season, team)
    return quiet(dotted(round_name(news.round, most), round_number(news.season, news.round)), season, team)


def _alt(news: QuoteNews) -> str:
    """What is on the photo, as far as anybody knows: `Jessica Bäckman, Race 2 at Spa-Francorchamps`."""
    return ", ".join(part for part in (news.quote.driver, news.about) if part)


def quote_photo_hint(news: QuoteNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return please_describe(news.quote.photo, _alt(news))
