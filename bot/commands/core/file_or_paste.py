"""What staff hand over to be read, as a file or, where they leave that out, pasted into a modal's fields."""

from collections.abc import Callable
from dataclasses import dataclass

import discord
from discord import ui

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import download
from bot.languages.catalogue import phrase
from bot.readers.typed.pasted_parts import LONGEST_PART, cut_at_lines

_LONGEST_LABEL = 45
_FIELDS = ("text", "text_2", "text_3")
"""The first has to be filled in; what is too long for it goes on in the others."""


@dataclass(frozen=True, slots=True)
class PasteModal:
    """A modal with large fields for one text; `text` is what stands in them when it opens."""

    custom_id: str
    title: str
    label: str
    description: str
    placeholder: str | None = None
    text: str | None = None


def paste_modal(paste: PasteModal) -> ui.Modal:
    """The modal to show to whoever typed or pressed."""
    modal = ui.Modal(title=paste.title, custom_id=paste.custom_id)
    parts = cut_at_lines(paste.text or "", len(_FIELDS))
    first, *continued_fields = _FIELDS
    modal.add_item(
        ui.Label(
            text=paste.label[:_LONGEST_LABEL],
            description=paste.description,
            component=_field(first, parts, paste.placeholder, is_required=True),
        )
    )
    for custom_id in continued_fields:
        label = phrase("Continued, if it didn't fit")
        modal.add_item(ui.Label(text=label, component=_field(custom_id, parts)))
    return modal


def _field(
    custom_id: str, parts: list[str], placeholder: str | None = None, *, is_required: bool = False
) -> ui.TextInput[ui.View]:
    """One field, with its part of the text taken off the parts."""
    return ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph,
        custom_id=custom_id,
        max_length=LONGEST_PART,
        placeholder=placeholder,
        default=_next_part(parts),
        required=is_required,
    )


def _next_part(parts: list[str]) -> str | None:
    if not parts:
        return None
    return parts.pop(0)


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


async def receive_paste(interaction: Interaction, fields: Fields) -> list[str]:
    """The parts of the text that staff pasted, in order; the answer to it will come later.

    Raises:
        UserError: who sent it isn't staff.
    """
    await answer_later(interaction)
    await require_staff(interaction)
    return [fields.get(custom_id, "") for custom_id in _FIELDS]
