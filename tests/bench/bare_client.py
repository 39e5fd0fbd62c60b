"""The floor of a start: discord.py with the intents that Pitboard has, connected, and nothing else."""

import asyncio
import os
import signal
import sys

import discord


class Client(discord.AutoShardedClient):
    """Says when it is ready."""

    async def on_ready(self) -> None:
        sys.stderr.write("Ready\n")


async def main() -> None:
    """Run until SIGTERM, where DISCORD_API_URL says."""
    discord.http.Route.BASE = os.environ["DISCORD_API_URL"]
    async with Client(intents=discord.Intents(guilds=True)) as client:
        ended = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
        await client.login(os.environ["DISCORD_TOKEN"])
        running = asyncio.create_task(client.connect())
        await ended.wait()
        await client.close()
        await running


if __name__ == "__main__":
    asyncio.run(main())
