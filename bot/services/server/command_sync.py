"""Remembers which commands Discord knows, so that they are sent only when they changed."""

import hashlib
import json
from typing import Any

from bot.storage.database import Database
from bot.storage.desk import installation_facts as meta


class Sync:
    """Compares the commands with what was sent last, for each application."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def is_needed(self, application_id: int, commands: Any) -> bool:
        """Whether these commands (as JSON values) differ from the last ones that were sent."""
        async with self._database.read() as tx:
            return await meta.get(tx, _key(application_id)) != _print_of(commands)

    async def done(self, application_id: int, commands: Any) -> None:
        """Note that Discord has these commands now."""
        async with self._database.write() as tx:
            await meta.put(tx, _key(application_id), _print_of(commands))


def _key(application_id: int) -> str:
    return f"commands of {application_id}"


def _print_of(commands: Any) -> str:
    return hashlib.sha256(json.dumps(commands, sort_keys=True).encode()).hexdigest()
