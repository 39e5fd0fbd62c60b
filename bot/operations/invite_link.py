"""The link by which somebody adds the bot to a server."""

import asyncio
import sys

import discord

from bot.configuration.settings import load_settings
from bot.discord_ui.permissions import NEEDED
from bot.errors import StartupError
from bot.operations.discord_login import logged_in

EXTRAS = {
    "roles": ("manage_roles", "mention_everyone"),
    "events": ("manage_events", "create_events"),
    "threads": ("create_public_threads",),
    "polls": ("send_polls",),
    "voice": ("set_voice_channel_status", "manage_channels", "connect"),
}
"""What may be had besides, and the permissions it needs.

https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
"""


def print_invite_link(extras: str) -> int:
    """`python -m bot invite [--with roles,events,threads,polls,voice]`.

    Raises:
        StartupError: an extra is unknown, or Discord refuses the token or can't be reached.
    """
    permissions = permissions_for(extras)
    settings = load_settings()
    application_id = asyncio.run(_application_id(settings.discord_token, settings.discord_api_url))
    scopes = ("bot", "applications.commands")
    sys.stdout.write(f"{discord.utils.oauth_url(application_id, permissions=permissions, scopes=scopes)}\n")
    return 0


def permissions_for(extras: str) -> discord.Permissions:
    """The least that Pitboard needs, with that of the extras (`roles,events`).

    Raises:
        StartupError: there is no such extra.
    """
    names = list(NEEDED)
    for extra in filter(None, (part.strip() for part in extras.split(","))):
        if extra not in EXTRAS:
            raise StartupError(f"--with knows {', '.join(EXTRAS)}, not {extra!r}.", 2)
        names += EXTRAS[extra]
    return discord.Permissions(**dict.fromkeys(names, True))


async def _application_id(token: str, api_url: str) -> int:
    async with logged_in(token, api_url) as client:
        if client.application_id is None:
            raise StartupError("Discord doesn't say which application the token is of.")
        return client.application_id
