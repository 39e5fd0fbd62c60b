"""Which options of a command its form shows, and where; what is too long for it stays as it was typed.

A form has at most five parts, and a text input takes 4,000 characters, where a command's option takes 6,000:
https://discord.com/developers/docs/components/reference#text-input
"""

from dataclasses import dataclass, field
from typing import Any

from discord import AppCommandOptionType as OptionType
from discord import app_commands

from bot.commands.sendings.sending import Sending
from bot.commands.sendings.sent_parts import LONGEST_FIELD, Part

_MOST_PARTS = 5


@dataclass(slots=True)
class FormOptions:
    """The options with a field of their own, those that share the last, and those that no field can show."""

    own: list[tuple[app_commands.Parameter, Part]] = field(default_factory=list)
    shared: list[Part] = field(default_factory=list)
    too_long: list[Part] = field(default_factory=list)

    @property
    def shared_lines(self) -> str:
        """The text of the shared field: a line for each option, its name first."""
        return "\n".join(f"{option['name']}: {option['value']}" for option in self.shared)

    @property
    def shown(self) -> list[Part]:
        """Every option that the form shows."""
        return [*(option for _, option in self.own), *self.shared]


def form_options(command: app_commands.Command[Any, ..., Any], sending: Sending) -> FormOptions:
    """Where each option that can be typed anew stands in the command's form."""
    options = FormOptions()
    short_options: list[Part] = []
    for option in sending.changeable_parts:
        is_short = len(str(option["value"])) <= LONGEST_FIELD
        (short_options if is_short else options.too_long).append(option)
    has_shared_field = bool(options.too_long) or len(short_options) > _MOST_PARTS
    most_own = _MOST_PARTS - has_shared_field
    for option in short_options:
        parameter = find_option(command, option["name"])
        if parameter is None or len(options.own) == most_own or not _fits(option, parameter):
            _share(options, option)
        else:
            options.own.append((parameter, option))
    return options


def find_option(command: app_commands.Command[Any, ..., Any], name: str) -> app_commands.Parameter | None:
    """The command's option of the name that people see; Python's own may be another (`class_`)."""
    for parameter in command.parameters:
        if parameter.display_name == name:
            return parameter
    return None


def longest_value(parameter: app_commands.Parameter) -> int:
    """Characters that the option's own field takes."""
    if parameter.type is OptionType.string and parameter.max_value:
        return min(int(parameter.max_value), LONGEST_FIELD)
    return LONGEST_FIELD


def _fits(option: Part, parameter: app_commands.Parameter) -> bool:
    return len(str(option["value"])) <= longest_value(parameter)


def _share(options: FormOptions, option: Part) -> None:
    """Put the option into the shared field, or among those that are too long for what room it has."""
    options.shared.append(option)
    if len(options.shared_lines) > LONGEST_FIELD:
        options.shared.pop()
        options.too_long.append(option)
