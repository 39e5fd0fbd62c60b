"""Messages as people read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import discord
import simcord

Message = discord.Message | simcord.ResponseMessage


def walk(components: list[Any]) -> Iterator[dict[str, Any]]:
    """Every component, from outside to inside."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])


def components(message: Message) -> list[dict[str, Any]]:
    """Its components as Discord has them, frames before what they hold."""
    if isinstance(message, simcord.ResponseMessage):
        return list(walk(message.components))
    return list(walk([component.to_dict() for component in message.components]))


def text(message: Message | None) -> str:
    """All that it says, with buttons as `[label](url)`, or their custom id in its place.

    No-break spaces read as spaces.
    """
    assert message is not None, "there is no message"
    says = {
        10: lambda c: str(c["content"]),
        2: lambda c: f"[{c['label']}]({c.get('url') or c['custom_id']})",
    }
    lines = [says[c["type"]](c) for c in components(message) if c["type"] in says]
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


@dataclass(frozen=True, slots=True)
class Reply:
    """What the person who typed saw."""

    result: simcord.InteractionResult

    @property
    def text(self) -> str:
        return text(self.result.response)

    @property
    def is_private(self) -> bool:
        assert self.result.response is not None, "there was no answer"
        return self.result.response.ephemeral

    @property
    def file(self) -> discord.Attachment:
        assert self.result.response is not None, "there was no answer"
        (file,) = self.result.response.attachments
        return file
