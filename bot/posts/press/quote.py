"""What a driver said, announced; a quote's preview and the list of them are in files of their own."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import Quote
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.languages.language_names import language_in_words
from bot.posts.kit.escape import LONGEST_NAME, escape, escaped_line, escaped_name
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.photo_blocks import alt_text_request, photo_with_credit
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.round_phrases import round_foot, session_at_round, team_and_series
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.team_look import accent_of, text_with_logo
from bot.posts.kit.text_lines import joined_lines, subtext

FULLEST_FIRST = (LONGEST_NAME, 40, 20, 10)
"""Characters of each name that are shown: the first that fit."""


def quote_summary(news: QuoteNews) -> str:
    """The quote in one line of Markdown: `Jessica Bäckman's quote on Race 2 at Spa-Francorchamps`."""
    facts = {
        "speaker": escaped_line(news.quote.driver),
        "role": escaped_line(news.quote.role or "", 60),
        "subject": _subject(news),
    }
    if not facts["role"] and not facts["subject"]:
        return phrase("{speaker}'s quote", **facts)
    if not facts["role"]:
        return phrase("{speaker}'s quote on {subject}", **facts)
    if not facts["subject"]:
        return phrase("{speaker}'s quote ({role})", **facts)
    return phrase("{speaker}'s quote ({role}) on {subject}", **facts)


def _subject(news: QuoteNews, most: int = 60) -> str:
    """`Race 2 at Spa-Francorchamps`; nothing where it is about the season."""
    if news.round is None:
        return ""
    return session_at_round(news.round, news.session, most)


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
    speaker = escaped_name(news.quote.driver, most) or "…"
    if news.session:
        subject = escaped_line(shown_name(news.session), min(most, 60))
        speaker = phrase("{driver} on {subject}", driver=speaker, subject=subject)
    return f"### 🎙️ {speaker}"


def quotation_blocks(quote: Quote, *, veiled: bool) -> Iterator[Text]:
    """The words with their language, and their translation."""
    if quote.language:
        yield Text(subtext(language_in_words(quote.language)))
    if quote.text:
        yield Text(_quoted(quote.text, veiled=veiled))
    else:
        yield Text(phrase("*No words yet.*"))
    if quote.translation:
        yield Text(subtext(phrase("Translation")))
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
        return round_foot(news.season, news.round, news.team, names_series=news.names_series, most=most)
    if news.names_series:
        return subtext(team_and_series(news.season, news.team, most))
    return ""


def _photo_alt(news: QuoteNews) -> str:
    """What is on the photo, as far as anybody knows: `Jessica Bäckman, Race 2 at Spa-Francorchamps`."""
    return ", ".join(part for part in (news.quote.driver, news.about) if part)


def quote_photo_hint(news: QuoteNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return alt_text_request(news.quote.photo, _photo_alt(news))
