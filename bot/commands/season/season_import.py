"""`/season import`: a season file, stored whole or not at all."""

import discord
from discord import app_commands

from bot.commands.core.file_or_paste import receive_file
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.posts.desk.undo import with_undo
from bot.posts.season.season_import import import_post
from bot.services.season.seasons import LARGEST_FILE


@app_commands.command(name="import", description="Upload a season file (TOML), new or to update the season")
@app_commands.describe(file="The season as a TOML file, up to 256 KiB")
async def import_(interaction: Interaction, file: discord.Attachment) -> None:
    """Store the file's season whole, or say everything that is wrong with it."""
    data = await receive_file(interaction, file, LARGEST_FILE, _too_large)
    seasons, user_id = use_cases(interaction).seasons, interaction.user.id
    stored, change = await seasons.import_file(server_id(interaction), data, user_id)
    post = import_post(stored.season, stored.changes or (), new=stored.changes is None)
    await answer(interaction, with_undo(post, change))


def _too_large(size: int) -> str:
    kib = -(-size // 1024)  # rounded up: 1 byte too many isn't the size that is allowed
    return (
        f"The file has {kib} KiB; a season file has up to {LARGEST_FILE // 1024} KiB. "
        "Nothing was stored: please choose the season's TOML file."
    )
