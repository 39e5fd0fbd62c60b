"""`/season import`, `/season export` and `/season read`."""

import io

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import reply, think
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import download
from bot.commands.season.timetables import DESCRIPTION, read
from bot.domain.base.names import slug
from bot.errors import UserError
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import say
from bot.posts.season.season_import import import_post
from bot.services.season.seasons import LARGEST_FILE

season = app_commands.Group(name="season", description="The season: upload it, or get it back as a file")


@season.command(name="import", description="Upload a season file (TOML), new or to update the season")
@app_commands.describe(file="The season as a TOML file, up to 256 KiB")
async def import_(interaction: Interaction, file: discord.Attachment) -> None:
    """Store the file's season whole, or say everything that is wrong with it."""
    await think(interaction)
    await require_staff(interaction)
    data, by = await _data(file), interaction.user.id
    stored, change = await use_cases(interaction).seasons.import_file(server_id(interaction), data, by)
    post = import_post(stored.season, stored.changes or (), new=stored.changes is None)
    await reply(interaction, with_undo(post, change))


@season.command(description="Get the current season as a TOML file, to edit and import again")
async def export(interaction: Interaction) -> None:
    """Answer with the file; importing it changes nothing."""
    await think(interaction)
    await require_staff(interaction)
    current, text = await use_cases(interaction).seasons.export(server_id(interaction))
    file = discord.File(io.BytesIO(text.encode()), filename=f"{slug(current.title) or 'season'}.toml")
    await reply(
        interaction, say("The season as it is stored now. Edit it and use `/season import`."), files=[file]
    )


season.command(name="read", description=DESCRIPTION)(read)


async def _data(file: discord.Attachment) -> bytes:
    if file.size > LARGEST_FILE:
        kib = -(-file.size // 1024)
        raise UserError(
            f"The file has {kib} KiB; a season file has up to {LARGEST_FILE // 1024} KiB. "
            "Nothing was stored: please choose the season's TOML file."
        )
    return await download(file)
