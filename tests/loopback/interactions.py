"""An interaction: somebody did something, and the bot has three seconds to say something to it."""

import secrets
import time
from dataclasses import dataclass, field
from typing import Any

from tests.loopback.errors import FormError, InvalidFormError, acknowledged, unknown_interaction
from tests.loopback.messages import Message
from tests.loopback.world import Channel, Json, snowflake

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
REPLY, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
SECONDS_TO_ANSWER = 3.0
_POSSIBLE = {
    COMMAND: (REPLY, DEFER, MODAL),
    COMPONENT: (REPLY, DEFER, DEFER_UPDATE, UPDATE, MODAL),
    AUTOCOMPLETE: (CHOICES,),
    MODAL_SUBMIT: (REPLY, DEFER, DEFER_UPDATE, UPDATE),
}


@dataclass
class Interaction:
    """`focused` is the type of the option that is being autocompleted; `source` the message of a button."""

    type: int
    channel: Channel
    data: Json
    focused: int = 0
    source: Message | None = None
    id: int = field(default_factory=snowflake)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    asked: float = field(default_factory=time.monotonic)
    heard_by: int = 1
    callback: int = 0
    answer: Any = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)

    def may_answer(self, kind: int) -> None:
        """Refuse a callback that comes twice, late, or is of a kind that doesn't fit.

        Raises:
            RefusalError: it is.
        """
        if self.callback:
            raise acknowledged(is_fault=self.heard_by == 1)
        if time.monotonic() - self.asked > SECONDS_TO_ANSWER:
            raise unknown_interaction()
        without_message = kind in (DEFER_UPDATE, UPDATE) and self.source is None
        if kind not in _POSSIBLE[self.type] or without_message:
            message = f"Value must be one of {_POSSIBLE[self.type]}."
            raise InvalidFormError([FormError(("type",), "BASE_TYPE_CHOICES", message)])

    def messages(self) -> list[Message]:
        return [self.original, *self.followups] if self.original else list(self.followups)

    def json(self) -> Json:
        """What the callback's reply tells of the interaction."""
        told: Json = {"id": str(self.id), "type": self.type}
        if self.original:
            told |= {
                "response_message_id": str(self.original.id),
                "response_message_loading": self.original.loading,
                "response_message_ephemeral": self.original.ephemeral,
            }
        return told
