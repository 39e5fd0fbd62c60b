"""`/season export`: the season as the file that `/season import` reads."""

import io

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.suggestions.seasons import SeasonOption
from bot.domain.base.plain_text import slug
from bot.languages.catalogue import mark, phrase
from bot.posts.kit.post import plain_post

_WORDS = mark("Your season. Edit it and send it back with `/season import`.")


@app_commands.command(description="Get a season as a TOML file, to edit and import again")
@app_commands.describe(season="Another season or series of the team")
async def export(interaction: Interaction, season: SeasonOption | None = None) -> None:
    """Answer with the file; importing it changes nothing."""
    await answer_later(interaction)
    await require_staff(interaction)
    exported, text = await use_cases(interaction).seasons.export(server_id(interaction), season)
    name = slug(exported.title) or "season"
    file = discord.File(io.BytesIO(text.encode()), filename=f"{name}.toml")
    await answer(interaction, plain_post(phrase(_WORDS)), files=[file])
