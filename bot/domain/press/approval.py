"""Whose approval a saved quote has: it is of the words that were approved, and of no others.

"An edit by anyone drops it and asks the approver again with the new words" is the project's own rule.
"""

from dataclasses import replace
from datetime import datetime

from bot.domain.press.quote import Quote
from bot.errors import UserError
from bot.languages.catalogue import phrase


def says_no_more(old: Quote, new: Quote) -> bool:
    """Whether `new` tells the same words of the same person about the same thing, and no other photo."""
    is_same_photo = new.photo in (None, old.photo)
    return is_same_photo and _words(old) == _words(new)


def _words(quote: Quote) -> tuple[str | int | None, ...]:
    return (
        quote.driver,
        quote.role,
        quote.text,
        quote.language,
        quote.translation,
        quote.round_id,
        quote.session_id,
    )


def after_edit(old: Quote, new: Quote, by: int, now: datetime) -> Quote:
    """The quote once `by` has made `new` of `old`: an approval of other words is gone.

    What wasn't out yet is held until the new words are approved; what was stays posted, unapproved.
    """
    if says_no_more(old, new):
        return new
    changed = replace(new, typed_by=by, approved_by=None, rejected=False)
    if old.approved_by is None and old.approver is None:
        return changed  # nobody was to approve it
    approver, is_staff = _next_approver(old, by)
    is_held = approver is not None and not old.is_out(now)
    return replace(changed, approver=approver, approver_is_staff=is_staff, held=is_held)


def _next_approver(old: Quote, by: int) -> tuple[int | None, bool]:
    """Who is asked about what `by` has changed, and whether as a member of staff: never `by`."""
    last_approver = old.approver or old.approved_by
    if last_approver and last_approver != by:  # 0 is somebody who asked to be forgotten
        return last_approver, old.approver_is_staff
    if old.author and old.author != by:
        return old.author, False
    if old.typed_by and old.typed_by != by:
        return old.typed_by, True
    return None, False


def after_same_words(old: Quote, merged: Quote, typed: Quote, by: int, now: datetime) -> Quote:
    """The quote once the same words came anew, as `typed`, and were `merged` into `old`.

    An approval that came with them counts if all that is told now was approved.
    """
    if typed.approved_by is not None and says_no_more(typed, merged) and merged.photo == typed.photo:
        return replace(
            merged,
            typed_by=typed.typed_by,
            approver=typed.approver,
            approver_is_staff=typed.approver_is_staff,
            approved_by=typed.approved_by,
            held=False,
            rejected=False,
        )
    return after_edit(old, merged, by, now)


def require_asked(quote: Quote, by: int) -> None:
    """Let through whoever was asked to approve the quote and hasn't answered.

    Raises:
        UserError: somebody else was, or it is approved.
    """
    if quote.approver != by:
        raise UserError(phrase("Someone else was asked to approve this quote."))
    if quote.approved_by is not None:
        raise UserError(phrase("You have already approved this quote."))
