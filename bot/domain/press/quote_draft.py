"""A quote that was shown to staff and isn't published yet; perhaps somebody has to approve it first."""

from dataclasses import dataclass, replace

from bot.domain.desk.change import Facts
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import Quote, quote_of
from bot.errors import UserError
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """A quote before it is published; its driver and its words may still be missing.

    `approver` is the user who has to approve it, `asked` whether that person was asked about it as
    it is now, and `rejected` whether the answer was no. `approver_is_staff` where they approve as a member
    of staff: whoever isn't any more may not.
    """

    quote: Quote
    approver: int | None = None
    asked: bool = False
    rejected: bool = False
    approver_is_staff: bool = False

    @property
    def body(self) -> Facts:
        """What is kept of it."""
        return {
            "quote": self.quote.facts,
            "approver": self.approver,
            "asked": self.asked,
            "rejected": self.rejected,
            "approver_is_staff": self.approver_is_staff,
        }

    def with_quote(self, quote: Quote, by: int, maker: int) -> "QuoteDraft":
        """The draft with the quote that `by` has made of it; whoever was to approve it has to be asked anew.

        An approver who changes the words themselves is no second pair of eyes: `maker`, whose draft it
        is, approves those.
        """
        if quote == self.quote:
            return self
        changed = replace(self, quote=replace(quote, typed_by=by), asked=False, rejected=False)
        if by == self.approver != maker:
            return replace(changed, approver=maker, approver_is_staff=True)
        return changed


def draft_of(body: Facts) -> QuoteDraft:
    """The draft of which this was kept."""
    return QuoteDraft(
        quote_of(body["quote"]),
        body["approver"],
        body["asked"],
        body["rejected"],
        body.get("approver_is_staff", False),  # previews of before say nothing of it
    )


def require_approver(approver: int | None, typed_by: int | None) -> None:
    """Let through an approver who didn't type it, or none.

    Raises:
        UserError: somebody would approve their own words.
    """
    if approver is not None and approver == typed_by:
        raise UserError(
            phrase(
                "Name the driver or another member of staff: you can't approve a quote you typed yourself."
            )
        )


def require_ready(draft: QuoteDraft, by: int, version: str | None) -> None:
    """Let through what `by` may publish; `version` is the one that was approved.

    Raises:
        UserError: something is missing, it was changed meanwhile, or somebody else has to approve it.
    """
    if not draft.quote.driver:
        raise UserError(phrase("Choose who said it first."))
    if not draft.quote.text:
        raise UserError(phrase("Press Write first: that quote is empty."))
    if draft.approver not in (None, by):
        raise UserError(phrase("{person} has to approve it first.", person=f"<@{draft.approver}>"))
    require_approver(draft.approver, draft.quote.typed_by)
    if version not in (None, draft.quote.version):
        raise UserError(phrase("Please read it again: the quote has changed in the meantime."))


@dataclass(frozen=True, slots=True)
class QuotePreview:
    """A draft as it is shown: the key it is kept under, who made it (a user's id), and what it would tell."""

    key: str
    server_id: int
    by: int
    draft: QuoteDraft
    news: QuoteNews
