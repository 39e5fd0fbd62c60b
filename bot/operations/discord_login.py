"""A short visit to Discord: logged in over HTTP, without the gateway."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord
from discord.http import Route

from bot.errors import StartupError


@asynccontextmanager
async def logged_in(token: str, api_url: str) -> AsyncIterator[discord.Client]:
    """A client that knows who it is.

    Raises:
        StartupError: Discord refuses the token, or can't be reached.
    """
    Route.BASE = api_url
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(token)
        except discord.LoginFailure as error:
            raise StartupError(
                "Discord refuses DISCORD_TOKEN: copy it again from the Developer Portal."
            ) from error
        except discord.HTTPException as error:
            raise StartupError(f"Discord refuses at {api_url}: {error}") from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise StartupError(f"Discord can't be reached at {api_url}: {error}") from error
        yield client
