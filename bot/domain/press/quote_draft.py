"""A quote that was shown to staff and isn't published yet; perhaps somebody has to approve it first."""

import hashlib
import json
from dataclasses import dataclass, replace

from bot.domain.desk.change import Facts
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import Quote, quote_of
from bot.errors import UserError


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """A quote before it is published; its driver and its words may still be missing.

    `approver` is the user who has to approve it, `asked` whether that person was asked about it as
    it is now, and `rejected` whether the answer was no.
    """

    quote: Quote
    approver: int | None = None
    asked: bool = False
    rejected: bool = False

    @property
    def body(self) -> Facts:
        """What is kept of it."""
        return {
            "quote": self.quote.facts,
            "approver": self.approver,
            "asked": self.asked,
            "rejected": self.rejected,
        }

    @property
    def version(self) -> str:
        """Eight digits that change with the quote: who approves it approves what they have read."""
        facts_text = json.dumps(self.quote.facts, sort_keys=True)
        return hashlib.sha256(facts_text.encode()).hexdigest()[:8]

    def with_quote(self, quote: Quote) -> "QuoteDraft":
        """The draft with another quote in it; whoever was to approve it has to be asked anew."""
        if quote == self.quote:
            return self
        return replace(self, quote=quote, asked=False, rejected=False)


def draft_of(body: Facts) -> QuoteDraft:
    """The draft of which this was kept."""
    return QuoteDraft(quote_of(body["quote"]), body["approver"], body["asked"], body["rejected"])


def require_approver(approver: int | None, by: int) -> None:
    """Let through an approver who didn't type it.

    Raises:
        UserError: somebody would approve their own words.
    """
    if approver == by:
        raise UserError(
            "Name the driver or another member of staff: you can't approve a quote you typed yourself."
        )


def require_ready(draft: QuoteDraft, by: int, version: str | None) -> None:
    """Let through what `by` may publish; `version` is the one that was approved.

    Raises:
        UserError: something is missing, it was changed meanwhile, or somebody else has to approve it.
    """
    if not draft.quote.driver:
        raise UserError("Choose who said it first.")
    if not draft.quote.text:
        raise UserError("Press Write first: that quote is empty.")
    if draft.approver not in (None, by):
        raise UserError(f"<@{draft.approver}> has to approve it first.")
    if version not in (None, draft.version):
        raise UserError("Please read it again: the quote has changed in the meantime.")


@dataclass(frozen=True, slots=True)
class QuotePreview:
    """A draft as it is shown: the key it is kept under, who made it (a user's id), and what it would tell."""

    key: str
    server_id: int
    by: int
    draft: QuoteDraft
    news: QuoteNews
