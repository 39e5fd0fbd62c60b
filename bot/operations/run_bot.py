"""The bot itself, and its sandbox."""

import asyncio
import gc
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from bot.configuration.setting_files import misspelt_settings
from bot.configuration.setting_values import READERS
from bot.configuration.settings import chosen_log_format, load_settings
from bot.configuration.sharing_settings import load_sharing_settings
from bot.logs import set_up_logging

LOG = logging.getLogger(__name__)


def run_bot() -> int:
    """Run until the process is told to stop.

    Raises:
        StartupError: a setting, the token, the network or the database refuses.
    """
    # What is wrong with the settings is told in the chosen form too.
    set_up_logging("INFO", chosen_log_format(), "")
    settings, sharing = load_settings(), load_sharing_settings()
    set_up_logging(settings.log_level, settings.log_format, settings.discord_token)
    for sentence in misspelt_settings(os.environ, READERS):
        LOG.warning(sentence)
    # discord.py and the database's libraries are loaded once the settings are right.
    with _no_garbage_collected():
        from bot.gateway.discord_alone import load_discord_alone  # noqa: PLC0415
        from bot.storage.core_alone import load_core_alone  # noqa: PLC0415

        load_core_alone()
        load_discord_alone()
        from bot.process import run  # noqa: PLC0415

    asyncio.run(run(settings, sharing))
    return 0


@contextmanager
def _no_garbage_collected() -> Iterator[None]:
    """For what only loads: it leaves 100,000 objects that stay, and looking through them takes 0.1 s."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def run_sandbox() -> int:
    """Run the simulated Discord until the process is told to stop."""
    from bot.sandbox import play  # noqa: PLC0415 - its packages may not be installed

    asyncio.run(play())
    return 0
