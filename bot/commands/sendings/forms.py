"""A form is made in one place, for whoever opens it and for whoever gets back what was in it."""

from collections.abc import Awaitable, Callable, Iterable

import discord
from discord import ui

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields

FormMaker = Callable[[Interaction, list[str], Fields], Awaitable[ui.Modal]]
"""Makes the form of a custom id, of which it gets the parts after its name.

The fields are what will be put into it: they may decide what it offers.
"""


def fill_form(modal: ui.Modal, fields: Fields) -> ui.Modal:
    """The form with the fields' values written and chosen in it; what they don't name stays."""
    for part in modal.walk_children():
        if isinstance(part, ui.TextInput) and part.custom_id in fields:
            part.default = fields[part.custom_id][: part.max_length] or None
        elif isinstance(part, ui.Select | ui.RadioGroup) and part.custom_id in fields:
            _choose(part.options, fields[part.custom_id])
    return modal


def _choose(options: Iterable[discord.SelectOption | discord.RadioGroupOption], value: str) -> None:
    """Choose the option of that value; where there is none, what is chosen stays."""
    if value not in [option.value for option in options]:
        return
    for option in options:
        option.default = option.value == value
