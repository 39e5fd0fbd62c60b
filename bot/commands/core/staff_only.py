"""Who may do what: looked at here, at each command and each press, whatever Discord shows or hides."""

import discord

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.domain.base.server import Server
from bot.errors import UserError
from bot.languages.catalogue import phrase


def manages(interaction: Interaction) -> bool:
    """Whether the person may manage the server, by what Discord says of them with this interaction."""
    return may_manage(interaction.permissions)


def may_manage(permissions: discord.Permissions) -> bool:
    """Whether who has them may manage the server."""
    return permissions.manage_guild or permissions.administrator


def require_manager(interaction: Interaction) -> None:
    """Let through who manages the server.

    Raises:
        UserError: the person doesn't.
    """
    if not manages(interaction):
        raise UserError(phrase("You need Manage Server to set up Pitboard. Ask someone who has it."))


async def require_staff(interaction: Interaction) -> None:
    """Let through the staff role and who manages the server.

    Raises:
        UserError: the person is neither, or the server isn't set up.
    """
    try:
        server = await use_cases(interaction).servers.get(server_id(interaction))
    except UserError as error:
        # Discord shows these commands to nobody else, and before `/setup` it alone knows who is staff.
        raise UserError(error.staff_words) from error
    if not _is_staff_of(server, interaction):
        role = f"<@&{server.staff_role_id}>"
        raise UserError(phrase("You need the {role} role or Manage Server.", role=role))


async def is_staff(interaction: Interaction) -> bool:
    """Whether `require_staff` would let the person through."""
    try:
        await require_staff(interaction)
    except UserError:
        return False
    return True


def _is_staff_of(server: Server, interaction: Interaction) -> bool:
    if manages(interaction):
        return True
    member = interaction.user
    if not isinstance(member, discord.Member):
        return False
    return has_staff_role(server, member)


def has_staff_role(server: Server, member: discord.Member) -> bool:
    """Whether a member has the role that the server has chosen for its staff."""
    return any(role.id == server.staff_role_id for role in member.roles)
