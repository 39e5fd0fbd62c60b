"""Presses of buttons, choices from menus and modals, answered by their custom ids: they outlive the process.

discord.py's own way, `ui.DynamicItem`, needs a class for each button and makes the whole view anew
from the message for each press, to hand us what the interaction says anyway. And the buttons are
laid out where commands are not known.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

import discord

from bot.commands.core.answer_record import UNKNOWN
from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields, read_fields
from bot.errors import UserError
from bot.languages.catalogue import phrase

ButtonHandler = Callable[[Interaction, list[str]], Awaitable[None]]
"""Answers a press, given the parts of the custom id after its name. It looks at whether the person may."""

ModalHandler = Callable[[Interaction, list[str], Fields], Awaitable[None]]
"""Answers a modal, given the parts of the custom id after its name, and what was typed.

It looks at whether the person may.
"""

_BUTTON_SEPARATOR = ":"
_MODAL_SEPARATOR = "|"
"""A bar and not a colon: what stands in a modal's custom id may be a name, and names may have colons."""

_Handler = TypeVar("_Handler", ButtonHandler, ModalHandler)


class Dispatch:
    """Finds who answers, by the name that a custom id begins with."""

    def __init__(self, buttons: Mapping[str, ButtonHandler], modals: Mapping[str, ModalHandler]) -> None:
        self._buttons = buttons
        self._modals = modals

    def name_of(self, interaction: Interaction) -> str | None:
        """What a press (`button undo`) or a modal (`form result`) is called; None of anything else."""
        data: Any = interaction.data or {}
        custom_id = str(data.get("custom_id", ""))
        if interaction.type is discord.InteractionType.component:
            return f"button {_known_name(self._buttons, custom_id, _BUTTON_SEPARATOR)}"
        if interaction.type is discord.InteractionType.modal_submit:
            return f"form {_known_name(self._modals, custom_id, _MODAL_SEPARATOR)}"
        return None

    async def answer(self, interaction: Interaction) -> None:
        """Have a press or a modal answered; a command, which is neither, takes discord.py's way.

        Raises:
            UserError: nobody knows the button or modal any more, or whoever answers it refuses.
        """
        data: Any = interaction.data or {}
        custom_id = str(data.get("custom_id", ""))
        if interaction.type is discord.InteractionType.component:
            await self._answer_button(interaction, custom_id)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self.answer_modal(interaction, custom_id)

    async def _answer_button(self, interaction: Interaction, custom_id: str) -> None:
        handler, id_parts = _find(self._buttons, custom_id, _BUTTON_SEPARATOR)
        await handler(interaction, id_parts)

    async def answer_modal(self, interaction: Interaction, custom_id: str) -> None:
        """Have a modal answered, just sent or sent again.

        Raises:
            UserError: nobody knows the modal any more, or whoever answers it refuses.
        """
        handler, id_parts = _find(self._modals, custom_id, _MODAL_SEPARATOR)
        await handler(interaction, id_parts, read_fields(interaction))


def _known_name(handlers: Mapping[str, object], custom_id: str, separator: str) -> str:
    name = custom_id.partition(separator)[0]
    return name if name in handlers else UNKNOWN


def _find(handlers: Mapping[str, _Handler], custom_id: str, separator: str) -> tuple[_Handler, list[str]]:
    name, *id_parts = custom_id.split(separator)
    if name not in handlers:
        raise UserError(phrase(OUTDATED_BUTTON))
    return handlers[name], id_parts
