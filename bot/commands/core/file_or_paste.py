"""What staff hand over to be read, as a file or, where they leave that out, pasted into a modal's field."""

from collections.abc import Callable
from dataclasses import dataclass

import discord
from discord import ui

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import download

LONGEST_PASTE = 4000
"""Characters that Discord lets into a modal's field; what is longer goes in as a file."""

_LONGEST_LABEL = 45
_FIELD = "text"


@dataclass(frozen=True, slots=True)
class PasteModal:
    """A modal with one large field; `text` is what stands in it when it opens."""

    custom_id: str
    title: str
    label: str
    description: str
    placeholder: str | None = None
    text: str | None = None


async def open_paste_modal(interaction: Interaction, paste: PasteModal) -> None:
    """Show the modal to whoever typed or pressed."""
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph,
        custom_id=_FIELD,
        max_length=LONGEST_PASTE,
        placeholder=paste.placeholder,
        default=paste.text,
        required=True,
    )
    modal = ui.Modal(title=paste.title, custom_id=paste.custom_id)
    label = paste.label[:_LONGEST_LABEL]
    modal.add_item(ui.Label(text=label, description=paste.description, component=field))
    await interaction.response.send_modal(modal)


async def receive_file(
    interaction: Interaction, file: discord.Attachment, largest: int, too_large: Callable[[int], str]
) -> bytes:
    """The bytes of a file that staff sent; the answer to it will come later.

    Raises:
        UserError: who sent it isn't staff, it is larger than `largest` bytes, or Discord doesn't give it.
    """
    await answer_later(interaction)
    await require_staff(interaction)
    return await download(file, largest, too_large)


async def receive_paste(interaction: Interaction, fields: Fields) -> str:
    """The text that staff pasted; the answer to it will come later.

    Raises:
        UserError: who sent it isn't staff.
    """
    await answer_later(interaction)
    await require_staff(interaction)
    return fields.get(_FIELD, "")
