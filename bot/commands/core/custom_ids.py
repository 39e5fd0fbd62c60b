"""What comes back from a button, a menu or a modal: anybody can make it up, so it is read with care."""

from typing import Any

from bot.commands.core.interaction import Interaction
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

OUTDATED_BUTTON = mark("Please type the command again: that button is out of date.")
_LONGEST_NUMBER = 20
"""Digits."""
_LARGEST_NUMBER = 2**63 - 1
"""Ids are no larger, in Discord and in the database."""


def read_number(id_part: str) -> int:
    """The number that stands in a custom id or a menu's choice.

    Raises:
        UserError: there is none: the button is of another time, or somebody made it up.
    """
    is_number = id_part.isascii() and id_part.isdigit() and len(id_part) <= _LONGEST_NUMBER
    if not is_number or int(id_part) > _LARGEST_NUMBER:
        raise UserError(phrase(OUTDATED_BUTTON))
    return int(id_part)


def chosen_option(interaction: Interaction) -> str:
    """What was chosen from a menu of which one entry is chosen.

    Raises:
        UserError: nothing was: somebody made the choice up.
    """
    data: Any = interaction.data or {}
    values = data.get("values")
    if not isinstance(values, list) or len(values) != 1:
        raise UserError(phrase(OUTDATED_BUTTON))
    return str(values[0])
