"""The commands as Discord is given them, put into each language once a process and not once a bot."""

import json
from typing import Any

from bot.commands.command_tree import CommandTree

_COMMANDS: list[str] = []
"""All of them as JSON, once they were translated."""
_translate_commands = CommandTree._in_each_language


async def known_commands(tree: CommandTree) -> list[dict[str, Any]]:
    """In place of `CommandTree._in_each_language`: the same list, which the caller may change."""
    if not _COMMANDS:
        _COMMANDS.append(json.dumps(await _translate_commands(tree)))
    commands: list[dict[str, Any]] = json.loads(_COMMANDS[0])
    return commands
