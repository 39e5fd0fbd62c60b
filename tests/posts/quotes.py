"""What staff and an approver see of quotes before and after they are published."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.news.quote_news import QuoteNews, RoundsQuotes
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.press.quote_draft import QuoteDraft, QuotePreview
from bot.posts.kit.post import Post
from bot.posts.press.approval import (
    changed_again_post,
    changed_words_answer,
    changed_words_request,
    changed_words_verdict,
)
from bot.posts.press.quote_list import QuotesViewer, quotes_post
from bot.posts.press.quote_preview import (
    APPROVED_AND_POSTED,
    quote_answered_post,
    quote_approval_post,
    quote_approved_post,
    quote_preview_post,
)
from tests.posts import spa

PETRA, JESSICA, KEY = 7, 8, "0123456789abcdef"
NOW = spa.at("2023-07-02T12:00")
VIEWER = QuotesViewer(PETRA, 1, NOW)
SAID = Quote("Jessica Bäckman", spa.QUOTE, 1, spa.SPA.id, spa.session("race2").id, id=12)
HELD = replace(SAID, not_before=spa.at("2023-07-02T16:00"))
FROM_MESSAGE = replace(SAID, author=JESSICA)


def news(quote: Quote) -> QuoteNews:
    return QuoteNews(spa.TEAM, spa.SEASON, quote, spa.SPA, spa.session("race2"))


def shown(quote: Quote, approver: int | None = None, **state: bool) -> QuotePreview:
    return QuotePreview(KEY, 1, PETRA, QuoteDraft(quote, approver, **state), news(quote))


def preview(
    quote: Quote, approver: int | None = None, *, to: int = PETRA, **state: bool
) -> Callable[[], Post]:
    return lambda: quote_preview_post(shown(quote, approver, **state), to)


CHANGED = replace(SAID, typed_by=PETRA, approver=JESSICA, text="We were *the* fastest.")
LISTED = [
    news(replace(SAID, typed_by=PETRA, approver=JESSICA, approved_by=JESSICA, photo=Photo("0" * 64))),
    news(HELD),
    *[news(replace(SAID, id=n)) for n in range(9, 4, -1)],
]
QUOTES: dict[str, Callable[[], Post]] = {
    "quote_preview": preview(SAID),
    "quote_preview_embargo": preview(replace(HELD, photo=Photo("0" * 64, "racing one"))),
    "quote_preview_wordless": preview(replace(SAID, text="")),
    "quote_preview_to_approve": preview(SAID, JESSICA),
    "quote_preview_asked": preview(SAID, JESSICA, asked=True),
    "quote_preview_rejected": preview(SAID, JESSICA, asked=True, rejected=True),
    "quote_preview_approver": preview(SAID, JESSICA, to=JESSICA, asked=True),
    "quote_preview_of_a_message": preview(FROM_MESSAGE),
    "quote_preview_of_ones_own": preview(FROM_MESSAGE, to=JESSICA),
    "quote_preview_of_somebody": preview(replace(FROM_MESSAGE, driver="")),
    "quote_question": lambda: quote_approval_post(shown(HELD, JESSICA, asked=True), "Fans & Friends"),
    "quote_thanks": lambda: quote_approved_post(news(replace(HELD, approved_by=JESSICA))),
    "quote_thanks_for_less": lambda: quote_approved_post(news(HELD)),
    "quote_answer": lambda: quote_answered_post(shown(SAID, JESSICA), APPROVED_AND_POSTED, JESSICA),
    "quotes_listed": lambda: quotes_post(
        RoundsQuotes(spa.SEASON, spa.SPA, LISTED), [shown(SAID, JESSICA, asked=True), shown(SAID)], VIEWER
    ),
    "quotes_to_approve": lambda: quotes_post(
        RoundsQuotes(
            spa.SEASON,
            spa.SPA,
            [
                news(replace(CHANGED, approver=PETRA)),
                news(CHANGED),
                news(replace(CHANGED, held=True, not_before=HELD.not_before)),
                news(replace(CHANGED, rejected=True)),
            ],
        ),
        [],
        VIEWER,
    ),
    "quote_changed_question": lambda: changed_words_request(news(CHANGED), 1, "Fans & Friends", PETRA),
    "quote_held_question": lambda: changed_again_post(news(replace(CHANGED, held=True)), 1),
    "quote_changed_thanks": lambda: changed_words_answer(news(replace(CHANGED, approved_by=JESSICA))),
    "quote_refused_thanks": lambda: changed_words_answer(news(replace(CHANGED, rejected=True))),
    "quote_changed_verdict": lambda: changed_words_verdict(news(replace(CHANGED, approved_by=JESSICA))),
    "quote_refused_verdict": lambda: changed_words_verdict(news(replace(CHANGED, rejected=True))),
    "quotes_many_previews": lambda: quotes_post(
        RoundsQuotes(spa.SEASON, spa.SPA, LISTED[:1]),
        [shown(replace(SAID, text=f"Words {n}.")) for n in range(6)],
        VIEWER,
    ),
    "quotes_older": lambda: quotes_post(RoundsQuotes(spa.SEASON, spa.SPA, LISTED), [], VIEWER, 8),
    "quotes_none": lambda: quotes_post(RoundsQuotes(spa.SEASON, None, []), [], VIEWER),
}
