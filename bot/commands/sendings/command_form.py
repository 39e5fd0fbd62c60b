"""A form of the options that somebody typed, where their command has no form of its own."""

from collections.abc import Sequence

import discord
from discord import AppCommandOptionType as OptionType
from discord import app_commands, ui

from bot.commands.core.interaction import Interaction
from bot.commands.sendings.changed_command import REST, find_option, named_command
from bot.commands.sendings.sending import Sending
from bot.commands.sendings.sent_parts import Part
from bot.languages.catalogue import phrase

_MOST_PARTS = 5
_LONGEST_TITLE = 45
_LONGEST_HINT = 100
_LONGEST_FIELD = 4000
_MULTILINE_FROM = 100
"""Characters that an option may have for its field to take several lines."""


def command_form(interaction: Interaction, sending: Sending, custom_id: str) -> ui.Modal:
    """The form of a command, with a field for each option that was typed; of many, the last share one."""
    command = named_command(interaction, sending)
    modal = ui.Modal(title=f"/{command.qualified_name}"[:_LONGEST_TITLE], custom_id=custom_id)
    own: list[ui.Label[ui.View]] = []
    shared: list[Part] = []
    options = sending.changeable_parts
    most_own = _MOST_PARTS
    if len(options) > _MOST_PARTS:
        most_own = _MOST_PARTS - 1
    for option in options:
        parameter = find_option(command, option["name"])
        if parameter is None or len(own) == most_own:
            shared.append(option)
        else:
            own.append(_field(parameter, str(option["value"])))
    for part in own:
        modal.add_item(part)
    if shared:
        modal.add_item(_shared_field(shared))
    return modal


def _field(parameter: app_commands.Parameter, value: str) -> ui.Label[ui.View]:
    hint = str(parameter.description)[:_LONGEST_HINT]
    return ui.Label(text=parameter.display_name, description=hint, component=_input(parameter, value))


def _input(parameter: app_commands.Parameter, value: str) -> ui.Item[ui.View]:
    """A menu of what the option takes, or a field with what was typed."""
    choices = [(str(choice.value), choice.name) for choice in parameter.choices]
    if parameter.type is OptionType.boolean:
        choices = [("True", phrase("Yes")), ("False", phrase("No"))]
    if choices:
        menu = ui.Select[ui.View](
            custom_id=parameter.display_name,
            required=parameter.required,
            min_values=int(parameter.required),
        )
        for choice_value, name in choices:
            menu.add_option(label=name, value=choice_value, default=choice_value == value)
        return menu
    longest = _LONGEST_FIELD
    if parameter.type is OptionType.string and parameter.max_value:
        longest = min(int(parameter.max_value), _LONGEST_FIELD)
    style = discord.TextStyle.short
    if longest > _MULTILINE_FROM and len(value) > _MULTILINE_FROM:
        style = discord.TextStyle.paragraph
    return ui.TextInput(
        custom_id=parameter.display_name,
        default=value[:longest],
        max_length=longest,
        style=style,
        required=parameter.required,
    )


def _shared_field(options: Sequence[Part]) -> ui.Label[ui.View]:
    lines = [f"{option['name']}: {option['value']}" for option in options]
    field = ui.TextInput[ui.View](
        custom_id=REST,
        style=discord.TextStyle.paragraph,
        default="\n".join(lines)[:_LONGEST_FIELD],
        max_length=_LONGEST_FIELD,
        required=False,
    )
    hint = phrase("A line for each, its name first")
    return ui.Label(text=phrase("The rest"), description=hint, component=field)
