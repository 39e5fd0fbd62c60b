"""The language that somebody is answered in: the one that they have Discord in, else the server's."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.commands.core.interaction import Interaction, use_cases
from bot.errors import DatabaseFaultError
from bot.languages.current import SpokenLanguage, speaking
from bot.languages.discord_locales import language_of

_LOOKED_UP_WITHIN_S = 0.5
"""Seconds that a server's choice may take to be read: of Discord's three for an answer, few are left then."""


@asynccontextmanager
async def spoken_to(interaction: Interaction) -> AsyncIterator[None]:
    """Within this, whoever typed or pressed is spoken to in their language. It raises nothing of its own."""
    language = language_of(interaction.locale.value)
    if language is None:
        language = await _spoken_in_server(interaction)
    with speaking(language):
        yield


@asynccontextmanager
async def spoken_to_server(interaction: Interaction, server_id: int) -> AsyncIterator[None]:
    """Within this, words are made for the server: what will be posted there, or is given to its press."""
    with speaking(await posts_language(interaction, server_id)):
        yield


async def posts_language(interaction: Interaction, server_id: int) -> SpokenLanguage:
    """What the server's posts are written in, for a preview of one."""
    return await use_cases(interaction).server_languages.spoken_in(server_id)


def discord_language(interaction: Interaction) -> SpokenLanguage:
    """What Discord has for the server; English where Pitboard doesn't speak that."""
    if interaction.guild_locale is None:
        return SpokenLanguage.ENGLISH
    return language_of(interaction.guild_locale.value) or SpokenLanguage.ENGLISH


async def _spoken_in_server(interaction: Interaction) -> SpokenLanguage:
    if interaction.guild_id is None:
        return SpokenLanguage.ENGLISH
    try:
        async with asyncio.timeout(_LOOKED_UP_WITHIN_S):
            return await use_cases(interaction).server_languages.spoken_in(interaction.guild_id)
    except (DatabaseFaultError, TimeoutError):  # which the database has logged; the answer will say so
        return discord_language(interaction)
