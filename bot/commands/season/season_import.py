"""`/season import`: a season file, stored whole or not at all."""

import discord
from discord import app_commands

from bot.commands.core.file_or_paste import receive_file
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.season.spelling_questions import answer_import
from bot.domain.base.upload_limits import SEASON_FILE


@app_commands.command(name="import", description="Upload a season file (TOML), new or to update the season")
@app_commands.describe(file="The season as a TOML file, up to 256 KiB")
async def import_(interaction: Interaction, file: discord.Attachment) -> None:
    """Store the file's season whole, or ask about names first, or say everything that is wrong with it."""
    data = await receive_file(interaction, file, SEASON_FILE.largest, SEASON_FILE.refusal)
    imports, user_id = use_cases(interaction).season_imports, interaction.user.id
    outcome = await imports.begin(server_id(interaction), data, user_id)
    await answer_import(interaction, outcome)
