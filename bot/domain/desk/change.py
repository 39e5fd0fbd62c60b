"""A change: what staff did to what is stored, who did it and when; the trail is made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.errors import UserError

UNDO_WITHIN = timedelta(minutes=15)
"""How long after a change it can be undone."""

Facts = Mapping[str, Any]
"""What was stored, as JSON has it: texts, numbers, lists, mappings, None."""


NOT_KEPT = datetime.min.replace(tzinfo=UTC)
"""The time of what isn't kept yet."""


class ChangeSubject(StrEnum):
    """What was changed."""

    SETTINGS = "settings"
    SEASON = "season"
    RECAP = "recap"
    RESULT = "result"
    DELIVERY = "delivery"
    ROUND = "round"
    SESSION = "session"
    QUOTE = "quote"


class ChangeVerb(StrEnum):
    """What was done to it."""

    STORED = "stored"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RETRIED = "retried"
    DROPPED = "dropped"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Change:
    """One step of one subject: `before` None when it is new, `after` None when it is gone.

    `by` is the user's id and `label` the subject's name as it was then, in plain text. `at` is set
    when it is kept (UTC); `undone_by` is who took it back.
    """

    server_id: int
    by: int
    verb: ChangeVerb
    subject: ChangeSubject
    subject_id: int
    label: str
    before: Facts | None = None
    after: Facts | None = None
    at: datetime = NOT_KEPT
    undone_by: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Some changes, the newest first, and whether there are `newer` and `older` ones beside them."""

    changes: Sequence[Change]
    newer: bool = False
    older: bool = False


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
