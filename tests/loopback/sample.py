"""A small, ordinary discord.py bot, by which the double is proven; it can run as a process of its own."""

import asyncio
import io
import os
import signal
from typing import Any

import discord
import discord.http
from discord import app_commands, ui

from tests.loopback.world import Channel

Interaction = discord.Interaction


class Words(ui.Modal, title="A quote"):
    """A modal in today's form: a Label around its text input."""

    words: ui.Label[ui.Modal] = ui.Label(
        text="What was said", component=ui.TextInput(style=discord.TextStyle.paragraph, max_length=1500)
    )

    async def on_submit(self, interaction: Interaction) -> None:
        field = self.words.component
        assert isinstance(field, ui.TextInput)
        await interaction.response.send_message(f"Said: {field.value}")


def page(*texts: str) -> ui.LayoutView:
    """A components v2 message with a link button."""
    view = ui.LayoutView(timeout=None)
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow(ui.Button(label="Watch", url="https://example.com/watch"))
    return view.add_item(
        ui.Container(*map(ui.TextDisplay, texts), ui.Separator(), row, accent_colour=0x1F6FEB)
    )


@app_commands.command(name="result", description="Say a result")
async def _result(
    interaction: Interaction,
    session: str,
    position: app_commands.Range[int, 1, 99],
    room: discord.TextChannel | None = None,
    ping: discord.Role | None = None,
) -> None:
    text = f"{session}: {position} {room and room.name} {ping and ping.name}"
    await interaction.response.send_message(text, ephemeral=True)
    assert (await interaction.original_response()).content == text


@_result.autocomplete("session")
async def _sessions(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=key.title(), value=key) for key in ("race1", "race2") if typed in key]


@app_commands.command(name="quote", description="Say what was said")
@app_commands.default_permissions(manage_guild=True)
async def _quote(interaction: Interaction) -> None:
    await interaction.response.send_modal(Words())


_season = app_commands.Group(name="season", description="The season file")


@_season.command(name="import", description="Read a file")
async def _import(interaction: Interaction, file: discord.Attachment) -> None:
    await interaction.response.send_message((await file.read()).decode())


@_season.command(name="export", description="Write a file")
async def _export(interaction: Interaction) -> None:
    view = ui.LayoutView()
    view.add_item(ui.TextDisplay("The season")).add_item(ui.File("attachment://season.toml"))
    file = discord.File(io.BytesIO(b"[season]"), "season.toml")
    await interaction.response.send_message(view=view, file=file, ephemeral=True)


@app_commands.command(name="slow", description="Think, then say")
async def _slow(interaction: Interaction) -> None:
    await interaction.response.defer(ephemeral=True)
    await interaction.edit_original_response(view=page("Thought"))
    await interaction.followup.send("And more", ephemeral=True)


@app_commands.command(name="twice", description="Answer twice")
async def _twice(interaction: Interaction) -> None:
    await interaction.response.send_message("once")
    interaction.response._response_type = None
    try:
        await interaction.response.send_message("again")
    except discord.HTTPException as error:
        await interaction.followup.send(f"refused with {error.code}")


class Client(discord.AutoShardedClient):
    """Registers its commands at start; asks for the least intents."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), guild_ready_timeout=0.01)
        self.tree: app_commands.CommandTree[Client] = app_commands.CommandTree(self)
        commands: list[Any] = [_result, _quote, _season, _slow, _twice]
        for command in commands:
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    def room(self, channel: Channel) -> discord.TextChannel:
        found = self.get_channel(channel.id)
        assert isinstance(found, discord.TextChannel)
        return found


async def main() -> None:
    """Run until SIGTERM, where DISCORD_API_URL says."""
    discord.http.Route.BASE = os.environ["DISCORD_API_URL"]
    async with Client() as client:
        ended = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
        await client.login(os.environ["DISCORD_TOKEN"])
        running = asyncio.create_task(client.connect())
        await ended.wait()
        await client.close()
        await running


if __name__ == "__main__":
    asyncio.run(main())
