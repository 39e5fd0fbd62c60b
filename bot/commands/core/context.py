"""What every command needs: the services, the server it was typed in, and whether staff typed it."""

from typing import Any

import discord

from bot.errors import UserError
from bot.services.use_cases import UseCases

UNKNOWN_PRESS = "That button is out of date. Please type the command again."
_LONGEST_NUMBER = 20
_LARGEST_NUMBER = 2**63 - 1
"""Ids are no larger, in Discord and in the database."""


class Client(discord.AutoShardedClient):
    """The client as commands know it: Discord's, with the services. `bot.client` builds on it."""

    use_cases: UseCases


Asked = discord.Interaction[Client]
"""What somebody typed, pressed or sent."""


def use_cases(interaction: Asked) -> UseCases:
    """The services."""
    return interaction.client.use_cases


def server_id(interaction: Asked) -> int:
    """The server that it was typed in.

    Raises:
        UserError: it was typed in a direct message.
    """
    if interaction.guild_id is None:
        raise UserError("Pitboard works in a server, not in direct messages.")
    return interaction.guild_id


def id_in_button(told: str) -> int:
    """The number that stands in a custom id.

    Raises:
        UserError: there is none: the button is of another time, or somebody made it up.
    """
    is_number = told.isascii() and told.isdigit() and len(told) <= _LONGEST_NUMBER
    if not is_number or int(told) > _LARGEST_NUMBER:
        raise UserError(UNKNOWN_PRESS)
    return int(told)


def chosen_option(interaction: Asked) -> str:
    """What was chosen from a menu of which one entry is chosen.

    Raises:
        UserError: nothing was: somebody made the choice up.
    """
    data: Any = interaction.data or {}
    values = data.get("values")
    if not isinstance(values, list) or len(values) != 1:
        raise UserError(UNKNOWN_PRESS)
    return str(values[0])


def manages(interaction: Asked) -> bool:
    """Whether the person may manage the server, by what Discord says of them with this interaction."""
    held = interaction.permissions
    return held.manage_guild or held.administrator


def require_manager(interaction: Asked) -> None:
    """Let through who manages the server.

    Raises:
        UserError: the person doesn't.
    """
    if not manages(interaction):
        raise UserError("Only somebody with Manage Server can set Pitboard up. Please ask one of them.")


async def require_staff(interaction: Asked) -> None:
    """Let through the staff role and who manages the server: checked here, whatever Discord shows or hides.

    Raises:
        UserError: the person is neither, or the server isn't set up.
    """
    roles = [role.id for role in getattr(interaction.user, "roles", ())]
    await use_cases(interaction).servers.require_staff(
        server_id(interaction), roles, manages=manages(interaction)
    )


async def is_staff(interaction: Asked) -> bool:
    """Whether `require_staff` would let the person through."""
    try:
        await require_staff(interaction)
    except UserError:
        return False
    return True
