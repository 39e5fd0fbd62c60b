"""What can still be undone."""

from datetime import datetime, timedelta

from bot.domain.desk.change import Change, ChangeVerb, Facts
from bot.errors import UserError
from bot.languages.catalogue import phrase

UNDO_WITHIN = timedelta(minutes=15)
"""How long after a change it can be undone."""


def require_undoable(change: Change, now: datetime) -> None:
    """Let through what can still be undone.

    Raises:
        UserError: it was undone already, is itself an undoing, or is older than `UNDO_WITHIN`.
    """
    if change.undone_by is not None:
        raise UserError(phrase("{person} has already undone that.", person=f"<@{change.undone_by}>"))
    if change.verb is ChangeVerb.UNDONE:
        raise UserError(phrase("Type the command again: an undo can't be undone."))
    if now - change.at > UNDO_WITHIN:
        minutes = int(UNDO_WITHIN.total_seconds() // 60)
        raise UserError(
            phrase(
                "Type the command again to correct it: that was more than {minutes} minutes ago.",
                minutes=minutes,
            )
        )


def require_untouched(change: Change, now_stored: Facts | None) -> None:
    """Let through what is still stored as the change left it.

    Raises:
        UserError: somebody changed it since.
    """
    if now_stored != change.after:
        raise UserError(
            phrase(
                "Undo the later change first, or correct it: {subject} has changed since.",
                subject=change.title,
            )
        )
