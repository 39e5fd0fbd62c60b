"""The floor of commands: a bot of discord.py and nothing else, with two handlers that do the least there is.

`python -m tests.bench.bare_commands API_URL GATEWAY_URL CHANNEL` serves until its standard input ends.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

import aiosqlite
import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.bench.limited import TOKEN

READY = "ready\n"


class Client(discord.Client):
    """A bot with Pitboard's intents, that posts to one channel and keeps a row of what it was told."""

    def __init__(self, database: aiosqlite.Connection, channel_id: int) -> None:
        super().__init__(intents=discord.Intents(guilds=True), max_messages=None)
        self.tree = app_commands.CommandTree(self)
        self._database = database
        self._channel = self.get_partial_messageable(channel_id)
        self.tree.command(name="nothing", description="Answers, and does nothing else")(self._answer)
        self.tree.command(name="result", description="Keeps a row, posts it, and answers")(
            self._keep_and_post
        )

    async def on_ready(self) -> None:
        sys.stdout.write(READY)
        sys.stdout.flush()

    async def _answer(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Nothing")

    async def _keep_and_post(
        self,
        interaction: discord.Interaction,
        session: str,
        position: int,
        round: str,  # noqa: A002 - the option's name
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._database.execute(
            "INSERT INTO results (round, session, position) VALUES (?, ?, ?)", (round, session, position)
        )
        await self._database.commit()
        await self._channel.send(f"{session}: P{position}")
        await interaction.edit_original_response(content="Posted")


async def main(api_url: str, gateway_url: str, channel: str) -> None:
    """Serve until standard input ends: so it never outlives the bench."""
    Route.BASE = api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    with tempfile.TemporaryDirectory() as folder:
        async with aiosqlite.connect(Path(folder) / "bare.db") as database:
            # As durable as Pitboard: what was acknowledged survives a power cut.
            await database.execute("PRAGMA journal_mode = WAL")
            await database.execute("PRAGMA synchronous = FULL")
            await database.execute("CREATE TABLE results (round TEXT, session TEXT, position INTEGER)")
            async with Client(database, int(channel)) as client:
                connection = asyncio.create_task(client.start(TOKEN))
                await asyncio.to_thread(sys.stdin.read)
                await client.close()
                await connection


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
