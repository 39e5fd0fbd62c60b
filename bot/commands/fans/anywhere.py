"""Commands of fans that work wherever they are, once they have added the bot to their own account.

Install types belong to a whole top-level command, so none that has a subcommand for staff may have these.
https://discord.com/developers/docs/interactions/application-commands#installation-context
"""

from typing import Any, TypeVar

from discord import app_commands

AnyCommand = TypeVar("AnyCommand", bound=app_commands.Command[Any, ..., Any])


def anywhere(command: AnyCommand) -> AnyCommand:
    """Let the command be typed in any server, in direct messages with the bot, and in those with others."""
    in_any_context = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    return app_commands.allowed_installs(guilds=True, users=True)(in_any_context(command))


def is_typed_anywhere(command: app_commands.Command[Any, ..., Any] | app_commands.ContextMenu | None) -> bool:
    """Whether it is such a command."""
    if command is None or command.allowed_installs is None:
        return False
    return bool(command.allowed_installs.user)
