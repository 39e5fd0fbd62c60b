"""`/help`: what fans can do, what staff can do, each command to press, and what to do next."""

from typing import Any

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.core.replies import answer
from bot.commands.core.staff_only import is_staff, manages
from bot.commands.suggestions.season_view import season_view
from bot.domain.desk.next_step import NextStep, Step, next_step
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.posts.desk.help import Mention, help_post, not_set_up_post


@app_commands.command(name="help", description="What you can do here, and what to do next", extras=READS)
async def help_(interaction: Interaction) -> None:
    """Answer to the person alone: what it says depends on who asks."""
    mention = await _command_mentions(interaction)
    if not await _is_set_up(interaction):
        post = not_set_up_post(mention, manages=manages(interaction))
        if await _follows_a_team(interaction):
            post = help_post(mention, None, manages=False)
        await answer(interaction, post, ephemeral=True)
        return
    step = await _next_step(interaction) if await is_staff(interaction) else None
    await answer(interaction, help_post(mention, step, manages=manages(interaction)), ephemeral=True)


async def _is_set_up(interaction: Interaction) -> bool:
    if interaction.guild_id is None:
        return False
    try:
        await use_cases(interaction).servers.get(interaction.guild_id)
    except UserError:
        return False
    return True


async def _follows_a_team(interaction: Interaction) -> bool:
    """Whether fans here ask about a team of another server."""
    if interaction.guild_id is None:
        return False
    return bool(await use_cases(interaction).team_follows.list_followed(interaction.guild_id))


async def _next_step(interaction: Interaction) -> NextStep:
    view = await season_view(interaction, Looking.AHEAD)
    if view is None:
        return NextStep(Step.IMPORT_SEASON)
    session_ids = {session_id for session_id, _ in view.results}
    return next_step(view.season, session_ids, view.now)


async def _command_mentions(interaction: Interaction) -> Mention:
    """Mentions that can be pressed need the ids that Discord gave the commands; it is asked once."""
    client = interaction.client
    if not client.command_ids:
        tree: app_commands.CommandTree[Any] = client.tree
        client.command_ids = {command.name: command.id for command in await tree.fetch_commands()}

    def mention(name: str) -> str:
        id_ = client.command_ids.get(name.partition(" ")[0])
        if id_ is None:  # a command that Discord doesn't have yet is still a word to type
            return f"`/{name}`"
        return f"</{name}:{id_}>"

    return mention
