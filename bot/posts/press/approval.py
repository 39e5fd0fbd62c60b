"""Who typed a quote that is saved and who approved it; and what is asked and told where its words changed."""

from dataclasses import replace

from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import Quote
from bot.domain.privacy.traces import SOMEBODY
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Button, Buttons, Post, Style, Text
from bot.posts.kit.text_lines import joined_lines, subtext
from bot.posts.press.quote import quote_posts, quote_summary
from bot.posts.privacy.people import person

QUOTE = "quote"
"""What the custom ids of buttons about quotes begin with."""


def typed_and_approved(quote: Quote) -> list[str]:
    """Who typed the words and who approved them, or has to: the parts of a line."""
    parts = []
    if quote.typed_by is not None:
        parts.append(phrase("typed by {person}", person=person(quote.typed_by)))
    if quote.approved_by is not None:
        parts.append(phrase("approved by {person}", person=person(quote.approved_by)))
    elif quote.rejected:
        parts.append(
            phrase(
                "{person} didn't approve it: edit or withdraw it", person=person(quote.approver or SOMEBODY)
            )
        )
    elif quote.held:
        parts.append(phrase("held until {person} approves it", person=person(quote.approver or SOMEBODY)))
    elif quote.awaits_approval:
        parts.append(phrase("not approved yet: {person} is asked", person=person(quote.approver or SOMEBODY)))
    return parts


def approval_note(quote: Quote) -> str:
    """That line, for the answer to whoever saved a quote; nothing where nobody else had a part in it."""
    if quote.approver is None and quote.approved_by is None:
        return ""
    return subtext(*typed_and_approved(quote))


def changed_words_request(news: QuoteNews, server_id: int, server_name: str, by: int) -> Post:
    """What the approver gets as a direct message once `by` has changed words that they had approved."""
    question = phrase(
        "{person} of **{server}** changed this quote. What you approved before doesn't count for it: do you "
        "approve it like this?",
        person=person(by),
        server=escaped_line(server_name),
    )
    return _with_answers(news, server_id, joined_lines(question, _fate(news.quote)))


def changed_again_post(news: QuoteNews, server_id: int) -> Post:
    """The same in place of a question whose words were changed meanwhile."""
    notice = phrase("It has changed since. This is how it reads now.")
    return _with_answers(news, server_id, joined_lines(notice, _fate(news.quote)))


def _fate(quote: Quote) -> str:
    if quote.held:
        return subtext(phrase("It isn't posted before you approve it"))
    return subtext(phrase("It is posted like this, and doesn't count as approved"))


def _with_answers(news: QuoteNews, server_id: int, words: str) -> Post:
    below = (Text(words), Buttons(approval_buttons(news.quote, server_id)))
    return first_that_fits(replace(post, below=below) for post in quote_posts(news))


def approval_buttons(quote: Quote, server_id: int) -> tuple[Button, ...]:
    """The approver's answers about the words as they stand, also for direct messages."""
    version = f"{server_id}:{quote.id}:{quote.version}"
    return (
        Button(phrase("Approve"), f"{QUOTE}:confirm:{version}", Style.MAIN),
        Button(phrase("Reject"), f"{QUOTE}:object:{version}", Style.DANGER),
    )


def changed_words_answer(news: QuoteNews) -> Post:
    """What the approver reads in place of the question once they have answered it."""
    if news.quote.rejected:
        text = phrase("Thank you. Whoever changed it gets your answer.")
    else:
        text = phrase("Thank you. {quote} is approved as it reads now.", quote=quote_summary(news))
    return Post((Text(text),), Accent.QUOTE)


def changed_words_verdict(news: QuoteNews) -> Post:
    """What whoever changed the words is told of the answer, in a direct message."""
    facts = {"quote": quote_summary(news), "person": person(news.quote.approver or SOMEBODY)}
    if news.quote.rejected:
        head = phrase("{quote}: {person} doesn't approve it as it reads now.", **facts)
    else:
        head = phrase("{quote}: approved as it reads now by {person}.", **facts)
    hint = subtext(phrase("See it with `/desk quotes` in the server"))
    return Post((Text(head), Text(hint)), Accent.QUOTE)
