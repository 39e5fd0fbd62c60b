"""Logging in to Discord: what it refuses, and a short visit without the gateway."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import aiohttp
import discord
from discord.http import Route

from bot.errors import StartupError, UnreachableError


@contextmanager
def login_errors(api_url: str) -> Iterator[None]:
    """Tell in one line what goes wrong with a login in it.

    Raises:
        UnreachableError: Discord can't be reached, or refuses for a reason that may pass.
        StartupError: it refuses the token.
    """
    try:
        yield
    except discord.LoginFailure as error:
        raise StartupError(
            "Discord refuses DISCORD_TOKEN: copy it again from the Developer Portal."
        ) from error
    except (discord.HTTPException, discord.RateLimited, discord.GatewayNotFound) as error:
        raise UnreachableError(f"Discord refuses at {api_url}: {error}") from error
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise UnreachableError(f"Discord can't be reached at {api_url}: {error}") from error


@asynccontextmanager
async def logged_in(token: str, api_url: str) -> AsyncIterator[discord.Client]:
    """A client that knows who it is.

    Raises:
        StartupError: Discord refuses the token, or can't be reached.
    """
    Route.BASE = api_url
    async with discord.Client(intents=discord.Intents.none()) as client:
        with login_errors(api_url):
            await client.login(token)
        yield client
