"""A quote as it will look, with what may be done about it below; and what its approver is told."""

from dataclasses import replace

from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote_draft import QuoteDraft, QuotePreview
from bot.languages.catalogue import mark, phrase
from bot.languages.current import SpokenLanguage, current_language, speaking
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import MOST_OPTIONS, Accent, Block, Button, Buttons, Menu, Option, Post, Style, Text
from bot.posts.kit.text_lines import joined_lines, subtext
from bot.posts.press.approval import QUOTE
from bot.posts.press.quote import quote_photo_hint, quote_posts, quote_summary
from bot.posts.privacy.people import person


def quote_preview_post(
    preview: QuotePreview, viewer: int, notice: str = "", posted_in: SpokenLanguage | None = None
) -> Post:
    """The preview for staff; `viewer` is the user who sees it, `notice` (Markdown) what has just happened.

    The quote will be `posted_in` that language, None for the one that staff are answered in.
    """
    text = joined_lines(
        notice,
        phrase("**Preview.** Only you see this."),
        _embargo(preview.draft),
        approval_state(preview.draft),
        quote_photo_hint(preview.news),
    )
    below = (Text(text), *_driver_menu(preview), _buttons(preview, viewer))
    with speaking(posted_in or current_language()):
        return _with_below(preview, *below)


def _with_below(preview: QuotePreview, *below: Block) -> Post:
    return first_that_fits(replace(post, below=below) for post in quote_posts(preview.news))


def _embargo(draft: QuoteDraft) -> str:
    not_before = draft.quote.not_before
    if not_before is None:
        return ""
    return phrase("Goes out {time} ({countdown}).", time=stamp(not_before), countdown=countdown(not_before))


def approval_state(draft: QuoteDraft) -> str:
    """Whose approval it waits for; nothing where it needs none."""
    if draft.approver is None:
        return ""
    if draft.rejected:
        return phrase(
            "{person} didn't approve it: edit it and ask again, or discard it.", person=person(draft.approver)
        )
    if draft.asked:
        return phrase("Waiting for {person} to approve it.", person=person(draft.approver))
    return phrase("{person} has to approve it first.", person=person(draft.approver))


def _driver_menu(preview: QuotePreview) -> tuple[Block, ...]:
    """Whose words they are, where nobody has said so."""
    drivers = preview.news.season.drivers[:MOST_OPTIONS]
    if preview.draft.quote.driver or not drivers:
        return ()
    options = tuple(Option(name, name) for name in drivers)
    return (Menu(f"{QUOTE}:driver:{preview.key}", phrase("Which driver said it?"), options),)


def _buttons(preview: QuotePreview, viewer: int) -> Buttons:
    key, quote = preview.key, preview.draft.quote
    discard = Button(phrase("Discard"), f"{QUOTE}:drop:{key}")
    if not quote.text:
        return Buttons((Button(phrase("Write"), f"{QUOTE}:write:{key}", Style.MAIN), discard))
    edit = Button(phrase("Edit"), f"{QUOTE}:write:{key}")
    if not quote.driver:
        return Buttons((edit, discard))
    return Buttons((*_next_step_buttons(preview, viewer), edit, discard))


def _next_step_buttons(preview: QuotePreview, viewer: int) -> tuple[Button, ...]:
    draft = preview.draft
    if draft.approver == viewer:
        return _approval_buttons(preview)
    if draft.approver:
        return (_ask_button(preview),)
    if draft.quote.author in (None, viewer):
        # translators: a button: send it to the channels
        return (Button(phrase("Post"), f"{QUOTE}:publish:{preview.key}", Style.MAIN),)
    return (
        Button(phrase("The driver agrees: post"), f"{QUOTE}:publish:{preview.key}", Style.MAIN),
        Button(phrase("Ask the driver"), f"{QUOTE}:ask:{preview.key}"),
    )


def _ask_button(preview: QuotePreview) -> Button:
    label = phrase("Ask for approval")
    if preview.draft.asked or preview.draft.rejected:
        label = phrase("Ask again")
    return Button(label, f"{QUOTE}:ask:{preview.key}", Style.MAIN)


def _approval_buttons(preview: QuotePreview) -> tuple[Button, ...]:
    version = f"{preview.server_id}:{preview.key}:{preview.draft.quote.version}"
    return (
        Button(phrase("Approve and post"), f"{QUOTE}:approve:{version}", Style.MAIN),
        Button(phrase("Reject"), f"{QUOTE}:reject:{version}", Style.DANGER),
    )


def quote_approval_post(preview: QuotePreview, server_name: str, notice: str = "") -> Post:
    """What the approver gets as a direct message."""
    request = phrase(
        "{person} of **{server}** asks you to approve this quote before it is posted.",
        person=f"<@{preview.by}>",
        server=server_name,
    )
    text = joined_lines(notice or request, _embargo(preview.draft))
    return _with_below(preview, Text(text), Buttons(_approval_buttons(preview)))


def quote_approved_post(news: QuoteNews) -> Post:
    """What the approver is told in the direct message, where its button was."""
    if news.quote.approved_by is None:
        text = phrase(
            "Thank you. {quote} was already saved with more than you have just read, so it doesn't count as "
            "approved: staff can ask you about all of it.",
            quote=quote_summary(news),
        )
        return Post((Text(text),), Accent.QUOTE)
    text = phrase("Thank you. {quote} is approved. It has been posted.", quote=quote_summary(news))
    if news.quote.not_before:
        text = phrase(
            "Thank you. {quote} is approved. It goes out {time}.",
            quote=quote_summary(news),
            time=stamp(news.quote.not_before),
        )
    return Post((Text(text),), Accent.QUOTE)


APPROVED_AND_POSTED = mark("{quote}: approved and posted by {person}.")
SAVED_WITH_MORE = mark("{quote}: not approved, as it was already saved with more than was read by {person}.")
NOT_APPROVED = mark("{quote}: not approved by {person}.")


def quote_answered_post(preview: QuotePreview, sentence: str, by: int) -> Post:
    """What who made the draft is told: which of the three sentences holds of `by`, who was asked."""
    head = phrase(sentence, quote=quote_summary(preview.news), person=f"<@{by}>")
    return Post((Text(head), Text(subtext(phrase("See it with `/desk quotes` in the server")))), Accent.QUOTE)
