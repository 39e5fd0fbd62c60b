"""A command that was changed in a form, before it is sent again: Discord looks at it no more."""

from collections.abc import Iterator
from typing import Any

from discord import AppCommandOptionType as OptionType
from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.sendings.form_options import find_option, form_options
from bot.commands.sendings.sending import Sending
from bot.commands.sendings.sent_parts import Part
from bot.domain.base.phone_text import plain_value
from bot.errors import UserError
from bot.languages.catalogue import phrase

REST = "rest"
"""The field of the options that have none of their own, a line for each."""
_LARGEST_NUMBER = 2**53
"""Discord's, where an option names none."""


def named_command(interaction: Interaction, sending: Sending) -> app_commands.Command[Any, ..., Any]:
    """The command that was sent.

    Raises:
        UserError: there is none of that name any more.
    """
    name, *below = sending.path
    command: Any = interaction.client.tree.get_command(name)
    for name_below in below:
        command = command and command.get_command(name_below)
    if not isinstance(command, app_commands.Command):
        raise UserError(phrase("Please try again in a minute: this command has just changed."))
    return command


def changed_command(interaction: Interaction, sending: Sending, fields: Fields) -> Sending:
    """The command with what the form says; an option whose field was emptied is left out.

    What the form couldn't show stays, unless it was typed anew. What the command doesn't take is in it as
    it was typed: `require_taken` refuses it.
    """
    command = named_command(interaction, sending)
    form = form_options(command, sending)
    entries = list(_entries(fields))
    typed_names = {name for name, _ in entries}
    typed_anew = [option for option in form.too_long if option["name"] in typed_names]
    options = [option for option in sending.parts if option not in (*form.shown, *typed_anew)]
    for name, typed in entries:
        parameter = find_option(command, name)
        if not typed:
            continue
        option: Part = {"name": name, "type": OptionType.string.value, "value": typed}
        if parameter is not None:
            option |= {"type": parameter.type.value, "value": _value(parameter, typed)}
        options.append(option)
    return sending.with_parts(options)


def require_taken(interaction: Interaction, sending: Sending) -> None:
    """Let through a command that Discord would have taken.

    Raises:
        UserError: a number can't be read, an option is missing, or there is none of that name.
    """
    command = named_command(interaction, sending)
    values = {option["name"]: option["value"] for option in sending.parts}
    for name, value in values.items():
        parameter = find_option(command, name)
        if parameter is None:
            raise UserError(
                phrase("`/{command}` has no option `{name}`.", command=command.qualified_name, name=name)
            )
        if parameter.type is OptionType.integer:
            _require_number(parameter, value)
    for parameter in command.parameters:
        if parameter.required and parameter.display_name not in values:
            raise UserError(phrase("`{name}` can't be left out.", name=parameter.display_name))


def _entries(fields: Fields) -> Iterator[tuple[str, str]]:
    """Each option's name with what was typed."""
    for name, typed in fields.items():
        if name != REST:
            yield name, typed
            continue
        for line in typed.splitlines():
            line_name, _, line_typed = line.partition(":")
            if line_name.strip():
                yield line_name.strip(), line_typed.strip()


def _value(parameter: app_commands.Parameter, typed: str) -> str | int | bool:
    """What Discord would have sent for the option."""
    if parameter.type is OptionType.boolean:
        return typed == "True"
    if parameter.type is not OptionType.integer:
        return typed
    number = plain_value(typed)
    if number.isdecimal():
        return int(number)
    return typed


def is_taken(interaction: Interaction, sending: Sending) -> bool:
    """Whether `require_taken` would let the command through."""
    try:
        require_taken(interaction, sending)
    except UserError:
        return False
    return True


def _require_number(parameter: app_commands.Parameter, value: str | int) -> None:
    low, high = int(parameter.min_value or 0), int(parameter.max_value or _LARGEST_NUMBER)
    if not isinstance(value, int) or not low <= value <= high:
        raise UserError(
            phrase(
                "`{name}` takes a number from {low} to {high}.",
                name=parameter.display_name,
                low=low,
                high=high,
            )
        )
