"""What can still be undone."""

from datetime import datetime, timedelta

from bot.domain.desk.change import Change, ChangeVerb, Facts
from bot.errors import UserError

UNDO_WITHIN = timedelta(minutes=15)
"""How long after a change it can be undone."""


def require_undoable(change: Change, now: datetime) -> None:
    """Let through what can still be undone.

    Raises:
        UserError: it was undone already, is itself an undoing, or is older than `UNDO_WITHIN`.
    """
    if change.undone_by is not None:
        raise UserError(f"That was undone already, by <@{change.undone_by}>.")
    if change.verb is ChangeVerb.UNDONE:
        raise UserError("That was an undoing: type the command again instead.")
    if now - change.at > UNDO_WITHIN:
        minutes = int(UNDO_WITHIN.total_seconds() // 60)
        raise UserError(
            f"That is more than {minutes} minutes ago; it stays. Type the command again to correct it."
        )


def require_untouched(change: Change, now_stored: Facts | None) -> None:
    """Let through what is still stored as the change left it.

    Raises:
        UserError: somebody changed it since.
    """
    if now_stored != change.after:
        raise UserError(f"{change.label} was changed again since. Undo that first, or correct it.")
