"""A change: what staff did to what is stored, who did it and when; the trail is made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from bot.languages.catalogue import words_again

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
    FACE = "face"
    POINTS = "points"
    STANDINGS = "standings"


class ChangeVerb(StrEnum):
    """What was done to it."""

    STORED = "stored"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RETRIED = "retried"
    DROPPED = "dropped"
    UNDONE = "undone"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Change:
    """One step of one subject: `before` None when it is new, `after` None when it is gone.

    `by` is the user's id and `label` the subject's name as it was then, in plain text, made within
    `storing_words`. `at` is set when it is kept (UTC); `undone_by` is who took it back.
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

    @property
    def title(self) -> str:
        """The subject's name in the language that is spoken here: `Race 2 at Spa-Francorchamps`."""
        return words_again(self.label)


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Some changes, the newest first, and whether there are `newer` and `older` ones beside them."""

    changes: Sequence[Change]
    newer: bool = False
    older: bool = False
