"""A form of the options that somebody typed, where their command has no form of its own."""

import discord
from discord import AppCommandOptionType as OptionType
from discord import app_commands, ui

from bot.commands.core.interaction import Interaction
from bot.commands.sendings.changed_command import REST, named_command
from bot.commands.sendings.form_options import FormOptions, form_options, longest_value
from bot.commands.sendings.sending import Sending
from bot.commands.sendings.sent_parts import LONGEST_FIELD
from bot.languages.catalogue import command_name, phrase

_LONGEST_TITLE = 45
_LONGEST_HINT = 100
_MULTILINE_FROM = 100
"""Characters that an option may have for its field to take several lines."""


def command_form(interaction: Interaction, sending: Sending, custom_id: str) -> ui.Modal:
    """The form of a command, with a field for each option that was typed; of many, the last share one."""
    command = named_command(interaction, sending)
    title = command_name(f"/{command.qualified_name}")
    modal = ui.Modal(title=title[:_LONGEST_TITLE], custom_id=custom_id)
    options = form_options(command, sending)
    for parameter, option in options.own:
        modal.add_item(_field(parameter, str(option["value"])))
    if options.shared or options.too_long:
        modal.add_item(_shared_field(options))
    return modal


def _field(parameter: app_commands.Parameter, value: str) -> ui.Label[ui.View]:
    hint = phrase(str(parameter.description))[:_LONGEST_HINT]
    return ui.Label(text=parameter.display_name, description=hint, component=_input(parameter, value))


def _input(parameter: app_commands.Parameter, value: str) -> ui.Item[ui.View]:
    """A menu of what the option takes, or a field with what was typed."""
    choices = [(str(choice.value), phrase(choice.name)) for choice in parameter.choices]
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
    longest = longest_value(parameter)
    style = discord.TextStyle.short
    if longest > _MULTILINE_FROM and len(value) > _MULTILINE_FROM:
        style = discord.TextStyle.paragraph
    return ui.TextInput(
        custom_id=parameter.display_name,
        default=value,
        max_length=longest,
        style=style,
        required=parameter.required,
    )


def _shared_field(options: FormOptions) -> ui.Label[ui.View]:
    """A field for the options without one; what no field can show may be typed anew in it."""
    field = ui.TextInput[ui.View](
        custom_id=REST,
        style=discord.TextStyle.paragraph,
        default=options.shared_lines,
        max_length=LONGEST_FIELD,
        required=False,
    )
    hint = phrase("A line for each, its name first")
    if options.too_long:
        names = ", ".join(option["name"] for option in options.too_long)
        hint = phrase("Too long to show, and kept: {names}. To change it, type: name: text", names=names)
    return ui.Label(text=phrase("The rest"), description=hint[:_LONGEST_HINT], component=field)
