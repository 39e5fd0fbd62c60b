"""One look at whether everything is there that the bot needs."""

import asyncio
import sys

from bot.configuration.settings import Settings, load_settings
from bot.errors import StartupError
from bot.operations.discord_login import logged_in
from bot.storage.migrate import HEAD
from bot.storage.schema_look import stored_schema


def check_connections() -> int:
    """`python -m bot check`: a line for each thing; 1 where one of them can't be reached, else 0.

    Raises:
        StartupError: a setting is missing or wrong (its status is 2).
    """
    settings = load_settings()
    sys.stdout.write("Settings: fine.\n")
    return asyncio.run(_check_all(settings))


async def _check_all(settings: Settings) -> int:
    status = 0
    for name, look in (("Database", _database), ("Discord", _discord)):
        try:
            sys.stdout.write(f"{name}: {await look(settings)}\n")
        except StartupError as error:
            sys.stdout.write(f"{name}: {error}\n")
            status = 1
    return status


async def _database(settings: Settings) -> str:
    version = await stored_schema(settings.database_url)
    if version is None:
        return "empty; it is filled at the first start."
    if version == HEAD:
        return f"fine, version {version}."
    return f"version {version}; it becomes {HEAD} at the next start."


async def _discord(settings: Settings) -> str:
    async with logged_in(settings.discord_token, settings.discord_api_url) as client:
        return f"fine, the bot is {client.user}."
