"""The commands as Discord is given them, put into each language once a process and not once a bot."""

import json
from functools import cache
from typing import Any

from bot.commands.command_translator import translations_digest
from bot.commands.command_tree import CommandTree

_COMMANDS: list[str] = []
"""All of them as JSON, once they were translated."""
_translate_commands = CommandTree._in_each_language

known_digest = cache(translations_digest)
"""In place of `translations_digest`: no test changes a catalogue that a bot has read."""


class _Commands(list[dict[str, Any]]):
    """Copied from their JSON: simcord keeps a copy of each request, and part by part takes ten times that."""

    def __deepcopy__(self, _memo: dict[int, Any]) -> list[dict[str, Any]]:
        copied: list[dict[str, Any]] = json.loads(_COMMANDS[0])
        return copied


async def known_commands(tree: CommandTree) -> list[dict[str, Any]]:
    """In place of `CommandTree._in_each_language`: the same list."""
    if not _COMMANDS:
        _COMMANDS.append(json.dumps(await _translate_commands(tree)))
    return _Commands(json.loads(_COMMANDS[0]))
