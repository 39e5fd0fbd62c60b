"""The quotes of a round as staff read them, each with what may be done about it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.news.quote_news import QuoteNews, RoundsQuotes
from bot.domain.press.quote_draft import QuotePreview
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.press.quote import quote_summary
from bot.posts.press.quote_preview import QUOTE, approval_state

_FULLEST_FIRST = ((5, 4, 160), (5, 2, 80), (3, 1, 40))
"""How many quotes, how many drafts, and how many characters of each: the first that fit."""


def quotes_post(
    found: RoundsQuotes, waiting: Sequence[QuotePreview], now: datetime, before: int | None = None
) -> Post:
    """What stands, the newest first, and what waits to be published; `before` is the last id seen already."""
    left = [news for news in found.quotes if before is None or news.quote.id < before]
    return first_that_fits(_post(found, left, waiting, now, *most) for most in _FULLEST_FIRST)


def _post(
    found: RoundsQuotes,
    left: Sequence[QuoteNews],
    waiting: Sequence[QuotePreview],
    now: datetime,
    quotes: int,
    drafts: int,
    length: int,
) -> Post:
    where = escaped_line(found.round.name) if found.round else escaped_line(found.season.title)
    blocks: list[Block] = [Text(f"## Quotes: {where}")]
    for preview in waiting[:drafts]:
        blocks += _draft(preview, length)
    if len(waiting) > drafts:
        more = len(waiting) - drafts
        blocks.append(Text(subtext(f"{more} more of these: publish or drop some, and they show here")))
    if waiting:
        blocks.append(Divider())
    for news in left[:quotes]:
        blocks += _quote(news, now, length)
    if not left:
        blocks.append(Text("Nothing was said so far, or all of it was withdrawn. `/quote` adds words."))
    blocks += _older(found, left, quotes)
    return Post(tuple(blocks), Accent.QUOTE)


def _draft(preview: QuotePreview, length: int) -> Iterator[Block]:
    state = approval_state(preview.draft) or "not published yet"
    words = escaped_line(preview.draft.quote.text, length) or "*no words yet*"
    who = quote_summary(preview.news) if preview.draft.quote.driver else "Somebody's quote"
    yield Text(f"**{who}**\n{words}\n{subtext(f'Preview of <@{preview.by}>', state)}")
    yield Buttons((Button("Open", f"{QUOTE}:open:{preview.key}", Style.MAIN),))


def _quote(news: QuoteNews, now: datetime, length: int) -> Iterator[Block]:
    quote = news.quote
    until = f"goes out {stamp(quote.not_before, 'f')}" if quote.not_before and not quote.is_out(now) else ""
    approved = f"approved by <@{quote.approved_by}>" if quote.approved_by else ""
    state = joined_by_dots(until, approved)
    lines = (f"**{quote_summary(news)}**", escaped_line(quote.text, length), subtext(state) if state else "")
    yield Text("\n".join(filter(None, lines)))
    photo_off = (Button("Take photo off", f"{QUOTE}:photo-off:{quote.id}"),) if quote.photo else ()
    withdraw = Button("Withdraw", f"{QUOTE}:withdraw:{quote.id}", Style.DANGER)
    yield Buttons((Button("Edit", f"{QUOTE}:edit:{quote.id}"), *photo_off, withdraw))


def _older(found: RoundsQuotes, left: Sequence[QuoteNews], most: int) -> Iterator[Block]:
    if len(left) > most:
        round_ = found.round.number if found.round else ""
        page = f"{QUOTE}:list:{round_}:{left[most - 1].quote.id}"
        yield Buttons((Button(f"Older ({len(left) - most})", page),))
