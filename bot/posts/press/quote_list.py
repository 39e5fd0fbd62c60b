"""The quotes of a round as staff read them, each with what may be done about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.news.quote_news import QuoteNews, RoundsQuotes
from bot.domain.press.quote import Quote
from bot.domain.press.quote_draft import QuotePreview
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.round_phrases import season_title
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.text_lines import joined_lines, subtext
from bot.posts.press.approval import QUOTE, approval_buttons, typed_and_approved
from bot.posts.press.quote import quote_summary
from bot.posts.press.quote_preview import approval_state


@dataclass(frozen=True, slots=True)
class _Room:
    """How many quotes are shown, how many drafts, and how many characters of each one's words."""

    quotes: int
    drafts: int
    words: int


_FULLEST_FIRST = (_Room(5, 4, 160), _Room(5, 2, 80), _Room(3, 1, 40))


@dataclass(frozen=True, slots=True)
class QuotesViewer:
    """Who sees the list, a user's id, in which server, and when (UTC)."""

    id: int
    server_id: int
    now: datetime


def quotes_post(
    published: RoundsQuotes, drafts: Sequence[QuotePreview], viewer: QuotesViewer, before: int | None = None
) -> Post:
    """What stands, the newest first, and what waits to be posted; `before` is the last id seen already."""
    quotes = [news for news in published.quotes if before is None or news.quote.id < before]
    unseen = replace(published, quotes=quotes)
    return first_that_fits(_post(unseen, drafts, viewer, room) for room in _FULLEST_FIRST)


def _post(unseen: RoundsQuotes, drafts: Sequence[QuotePreview], viewer: QuotesViewer, room: _Room) -> Post:
    title = phrase("Quotes: {about}", about=_title(unseen))
    head = f"## {title}"
    if unseen.names_series and unseen.round:
        head = joined_lines(head, subtext(season_title(unseen.season)))
    blocks: list[Block] = [Text(head)]
    blocks += _draft_list(drafts, room)
    for news in unseen.quotes[: room.quotes]:
        blocks += _quote_blocks(news, viewer, room.words)
    if not unseen.quotes:
        blocks.append(Text(phrase("No quotes yet. Add one with `/quote`.")))
    blocks += _older_button(unseen, room.quotes)
    return Post(tuple(blocks), Accent.QUOTE)


def _title(unseen: RoundsQuotes) -> str:
    if unseen.round:
        return escaped_line(unseen.round.name)
    return escaped_line(unseen.season.title)


def _draft_list(drafts: Sequence[QuotePreview], room: _Room) -> Iterator[Block]:
    for preview in drafts[: room.drafts]:
        yield from _draft_blocks(preview, room.words)
    hidden = len(drafts) - room.drafts
    if hidden > 0:
        yield Text(subtext(phrase("and {count} more: post or discard some to see them", count=hidden)))
    if drafts:
        yield Divider()


def _draft_blocks(preview: QuotePreview, most: int) -> Iterator[Block]:
    state = approval_state(preview.draft) or phrase("not posted yet")
    words = escaped_line(preview.draft.quote.text, most) or phrase("*no words yet*")
    title = phrase("Quote, driver not chosen")
    if preview.draft.quote.driver:
        title = quote_summary(preview.news)
    whose = phrase("Preview of {person}", person=f"<@{preview.by}>")
    yield Text(f"**{title}**\n{words}\n{subtext(whose, state)}")
    # translators: a button: show it again, to go on with it
    yield Buttons((Button(phrase("Open"), f"{QUOTE}:open:{preview.key}", Style.MAIN),))


def _quote_blocks(news: QuoteNews, viewer: QuotesViewer, most: int) -> Iterator[Block]:
    words = escaped_line(news.quote.text, most)
    yield Text(joined_lines(f"**{_quote_title(news)}**", words, _state_line(news.quote, viewer.now)))
    yield Buttons(tuple(_quote_buttons(news.quote, viewer)))


def _quote_title(news: QuoteNews) -> str:
    """`Jessica Bäckman on Race 2`: which round it is about, the list says above all of them."""
    title = escaped_line(news.quote.driver)
    if news.quote.role:
        title = f"{title} ({escaped_line(news.quote.role, 60)})"
    if news.session is None:
        return title
    return phrase("{driver} on {subject}", driver=title, subject=escaped_line(shown_name(news.session), 60))


def _state_line(quote: Quote, now: datetime) -> str:
    """When it goes out, where that is still to come, and who typed and approved it."""
    parts = typed_and_approved(quote)
    if quote.not_before and quote.not_before > now:
        parts.insert(0, phrase("goes out {time}", time=stamp(quote.not_before, "f")))
    if not parts:
        return ""
    first, *others = parts
    return subtext(capitalized(first), *others)


def _quote_buttons(quote: Quote, viewer: QuotesViewer) -> Iterator[Button]:
    if quote.awaits_approval and quote.approver == viewer.id:
        yield from approval_buttons(quote, viewer.server_id)
    elif quote.awaits_approval:
        yield Button(phrase("Ask again"), f"{QUOTE}:ask-again:{quote.id}")
    yield Button(phrase("Edit"), f"{QUOTE}:edit:{quote.id}")
    if quote.photo:
        yield Button(phrase("Remove photo"), f"{QUOTE}:photo-off:{quote.id}")
    yield Button(phrase("Withdraw"), f"{QUOTE}:withdraw:{quote.id}", Style.DANGER)


def _older_button(unseen: RoundsQuotes, most: int) -> Iterator[Block]:
    hidden = len(unseen.quotes) - most
    if hidden <= 0:
        return
    round_number = ""
    if unseen.round:
        round_number = str(unseen.round.number)
    last_seen = unseen.quotes[most - 1].quote.id
    custom_id = f"{QUOTE}:list:{round_number}:{last_seen}:{unseen.season.id}"
    yield Buttons((Button(phrase("Older ({count})", count=hidden), custom_id),))
