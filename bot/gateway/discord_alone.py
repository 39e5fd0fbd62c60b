"""discord.py without what is never used of it here, nor of what it loads."""

import sys

from bot.stand_ins import LeftOut, left_out

_OF_VOICE = ("discord.opus", "discord.player", "discord.voice_client")
"""Pitboard only writes."""
_OF_PROXIES = ("urllib.request",)
"""aiohttp asks the environment for proxies only where `trust_env` is set, which is nowhere."""


class _NoVoice(LeftOut):
    """Its class for calls, which each new client asks whether to warn that libraries are missing."""

    warn_nacl = False
    warn_dave = False


def load_discord_alone() -> None:
    """Load discord.py without its calls, players and codecs, ctypes for them, nor a second client for HTTP.

    That is 0.9 MiB of each start. `discord` then has none of their names.
    """
    if "discord" in sys.modules:
        return
    with left_out((*_OF_VOICE, *_OF_PROXIES), _NoVoice):
        import discord  # noqa: F401, PLC0415 - between the placeholders' coming and going
