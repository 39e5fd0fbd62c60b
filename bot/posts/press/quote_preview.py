"""A quote as it will look, with what may be done about it below; and what its approver is told."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote_draft import QuoteDraft, QuotePreview
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import MOST_OPTIONS, Accent, Block, Button, Buttons, Menu, Option, Post, Style, Text
from bot.posts.kit.text_lines import subtext
from bot.posts.press.quote import quote_photo_hint, quote_posts, quote_summary

QUOTE = "quote"
"""What the custom ids of buttons about quotes begin with."""


def quote_preview_post(preview: QuotePreview, viewer: int, notice: str = "") -> Post:
    """The preview for staff; `viewer` is the user who sees it, `notice` (Markdown) what has just happened."""
    draft, hint = preview.draft, quote_photo_hint(preview.news)
    told = (notice, "**Preview**: nothing is published yet.", _embargo(draft), approval_state(draft), hint)
    return _with(preview, told, *_speaker(preview), _buttons(preview, viewer))


def _with(preview: QuotePreview, told: Iterable[str], *rows: Block) -> Post:
    below = (Text("\n".join(filter(None, told))), *rows)
    return first_that_fits(replace(post, below=below) for post in quote_posts(preview.news))


def _embargo(draft: QuoteDraft) -> str:
    until = draft.quote.not_before
    return f"It goes out {stamp(until)} ({countdown(until)}), not before." if until else ""


def approval_state(draft: QuoteDraft) -> str:
    """Whose approval it waits for; nothing where it needs none."""
    if draft.approver is None:
        return ""
    if draft.rejected:
        return f"<@{draft.approver}> doesn't approve it like this: edit it and ask again, or drop it."
    return f"<@{draft.approver}> {'is asked to approve it' if draft.asked else 'has to approve it first'}."


def _speaker(preview: QuotePreview) -> tuple[Block, ...]:
    """Whose words they are, where nobody has said so."""
    drivers = preview.news.season.drivers[:MOST_OPTIONS]
    if preview.draft.quote.driver or not drivers:
        return ()
    options = tuple(Option(name, name) for name in drivers)
    return (Menu(f"{QUOTE}:driver:{preview.key}", "Which driver said it?", options),)


def _buttons(preview: QuotePreview, viewer: int) -> Buttons:
    draft, key = preview.draft, preview.key
    rest = (Button("Edit", f"{QUOTE}:write:{key}"), Button("Drop", f"{QUOTE}:drop:{key}", Style.DANGER))
    if not draft.quote.text:
        return Buttons((Button("Write", f"{QUOTE}:write:{key}", Style.MAIN), rest[1]))
    if not draft.quote.driver:
        return Buttons(rest)
    return Buttons((*_next(preview, viewer), *rest))


def _next(preview: QuotePreview, viewer: int) -> tuple[Button, ...]:
    draft, key = preview.draft, preview.key
    if draft.approver == viewer:
        return _answers(preview)
    if draft.approver:
        again = "Ask again" if draft.asked or draft.rejected else "Ask for approval"
        return (Button(again, f"{QUOTE}:ask:{key}", Style.MAIN),)
    author = draft.quote.author
    if author in (None, viewer):
        return (Button("Publish", f"{QUOTE}:publish:{key}", Style.MAIN),)
    agrees = Button("The driver agrees: publish", f"{QUOTE}:publish:{key}", Style.MAIN)
    return (agrees, Button("Ask who wrote it", f"{QUOTE}:ask:{key}"))


def _answers(preview: QuotePreview) -> tuple[Button, ...]:
    what = f"{preview.server_id}:{preview.key}:{preview.draft.version}"
    return (
        Button("Approve: publish", f"{QUOTE}:approve:{what}", Style.MAIN),
        Button("Reject", f"{QUOTE}:reject:{what}", Style.DANGER),
    )


def quote_approval_post(preview: QuotePreview, server_name: str, notice: str = "") -> Post:
    """What the approver gets as a direct message."""
    asked = f"<@{preview.by}> of **{server_name}** asks you to approve this quote before it is published."
    return _with(preview, (notice or asked, _embargo(preview.draft)), Buttons(_answers(preview)))


def quote_approved_post(news: QuoteNews) -> Post:
    """What the approver is told in the direct message, where its button was."""
    until = news.quote.not_before
    when = f"It goes out {stamp(until)}." if until else "It is published now."
    return Post((Text(f"Thank you. {quote_summary(news)} is approved. {when}"),), Accent.QUOTE)


def quote_answered_post(preview: QuotePreview, words: str, by: int) -> Post:
    """What who made the draft is told: `by` has approved or rejected it, or it was published."""
    head = f"{quote_summary(preview.news)}: {words} by <@{by}>."
    return Post((Text(head), Text(subtext("`/desk quotes` in the server shows it"))), Accent.QUOTE)
