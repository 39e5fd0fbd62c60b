"""`/season import`: a season file, stored whole or not at all."""

import discord
from discord import app_commands

from bot.commands.core.file_or_paste import receive_file
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.domain.base.upload_limits import SEASON_FILE
from bot.posts.desk.undo import with_undo
from bot.posts.season.season_import import import_post


@app_commands.command(name="import", description="Upload a season file (TOML), new or to update the season")
@app_commands.describe(file="The season as a TOML file, up to 256 KiB")
async def import_(interaction: Interaction, file: discord.Attachment) -> None:
    """Store the file's season whole, or say everything that is wrong with it."""
    data = await receive_file(interaction, file, SEASON_FILE.largest, SEASON_FILE.refusal)
    seasons, user_id = use_cases(interaction).seasons, interaction.user.id
    stored, change = await seasons.import_file(server_id(interaction), data, user_id)
    post = import_post(stored.season, stored.changes or (), new=stored.changes is None)
    await answer(interaction, with_undo(post, change))
