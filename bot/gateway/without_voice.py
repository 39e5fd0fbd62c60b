"""discord.py without what plays sound: Pitboard only writes."""

import sys

from bot.stand_ins import LeftOut, left_out

_OF_VOICE = ("discord.opus", "discord.player", "discord.voice_client")


class _NoVoice(LeftOut):
    """Its class for calls, which each new client asks whether to warn that libraries are missing."""

    warn_nacl = False
    warn_dave = False


def load_discord_without_voice() -> None:
    """Load discord.py without its calls, players and codecs, and ctypes for them: 0.65 MiB of each start.

    `discord` then has none of their names.
    """
    if "discord" in sys.modules:
        return
    with left_out(_OF_VOICE, _NoVoice):
        import discord  # noqa: F401, PLC0415 - between the placeholders' coming and going
