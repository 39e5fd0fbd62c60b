"""The bot itself, and its sandbox."""

import asyncio
import os
import sys

from bot.logs import set_up_logging
from bot.setting_files import misspelt_settings
from bot.settings import Settings, load_settings


def run_bot() -> int:
    """Run until the process is told to stop.

    Raises:
        StartupError: a setting, the token, the network or the database refuses.
    """
    settings = load_settings()
    for sentence in misspelt_settings(os.environ, Settings.model_fields):
        sys.stderr.write(f"{sentence}\n")
    set_up_logging(settings.log_level, settings.log_format, settings.discord_token.get_secret_value())
    from bot.process import run  # noqa: PLC0415 - discord.py is loaded once the settings are right

    asyncio.run(run(settings))
    return 0


def run_sandbox() -> int:
    """Run the simulated Discord until the process is told to stop."""
    from bot.sandbox import play  # noqa: PLC0415 - its packages may not be installed

    asyncio.run(play())
    return 0
