"""Answers to the person who typed: shown once, and pinging nobody."""

import logging
import uuid
from collections.abc import Sequence

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.discord_ui.layout import NO_PINGS, layout
from bot.discord_ui.photo_files import files as pictures
from bot.errors import UserError, is_unheard
from bot.posts.kit.post import Post, say

LOG = logging.getLogger(__name__)


async def reply(
    interaction: Interaction, post: Post, *, ephemeral: bool = False, files: Sequence[discord.File] = ()
) -> None:
    """Answer with a post; after `think` it takes the place of the waiting sign and is ephemeral like it."""
    view = layout(post)
    for file in files:
        view.add_item(discord.ui.File(file))
    attached = [*await pictures(post, interaction.client.use_cases.photos.picture), *files]
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view, attachments=attached, allowed_mentions=NO_PINGS)
    else:
        await interaction.response.send_message(
            view=view, files=attached, ephemeral=ephemeral, allowed_mentions=NO_PINGS
        )


async def instead(interaction: Interaction, post: Post) -> None:
    """Answer a press with a post in place of the message that has the button.

    A modal that no message opened has none: the answer stands by itself then.
    """
    if interaction.message is None:
        await reply(interaction, post, ephemeral=True)
        return
    attached = await pictures(post, interaction.client.use_cases.photos.picture)
    await interaction.response.edit_message(
        view=layout(post), attachments=attached, allowed_mentions=NO_PINGS
    )


async def beside(interaction: Interaction, post: Post) -> None:
    """Say something to whoever pressed, and leave the message that has the button as it is."""
    await interaction.followup.send(view=layout(post), ephemeral=True, allowed_mentions=NO_PINGS)


async def directly(interaction: Interaction, user_id: int, post: Post) -> bool:
    """Send the post to one person in a direct message; whether they take any from here."""
    attached = await pictures(post, interaction.client.use_cases.photos.picture)
    try:
        channel = await interaction.client.create_dm(discord.Object(user_id))
        await channel.send(view=layout(post), files=attached, allowed_mentions=NO_PINGS)
    except (discord.Forbidden, discord.NotFound):
        return False
    return True


async def think(interaction: Interaction) -> None:
    """Tell Discord that the answer takes more than its three seconds; it will be ephemeral."""
    await interaction.response.defer(ephemeral=True, thinking=True)


async def _tell(interaction: Interaction, post: Post) -> None:
    """Say it to the person alone; beside the message whose button was pressed, which may be in use yet."""
    if interaction.response.type is discord.InteractionResponseType.deferred_message_update:
        await interaction.followup.send(view=layout(post), ephemeral=True, allowed_mentions=NO_PINGS)
    else:
        await reply(interaction, post, ephemeral=True)


async def refuse(interaction: Interaction, error: Exception) -> None:
    """Tell the person what went wrong: a refusal in its own words, a fault of ours by a reference.

    Nothing is told where nobody waits: what was asked is done, or another process has done it.
    """
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if not is_unheard(cause):
        try:
            await _tell(interaction, say(_words(cause)))
        except discord.HTTPException as late:
            if not is_unheard(late):
                raise
            cause = late
    if is_unheard(cause):
        LOG.info("Nobody waits for the answer to interaction %d any more: %s", interaction.id, cause)


def _words(cause: Exception) -> str:
    if isinstance(cause, UserError):
        return str(cause)
    if isinstance(cause, app_commands.CommandSignatureMismatch | app_commands.CommandNotFound):
        return "This command has just changed. Please type it again in a minute."
    if isinstance(cause, app_commands.TransformerError):
        return "I can't see that channel. Let me view it, or choose another."
    reference = uuid.uuid4().hex[:8]
    LOG.error("A command failed (%s)", reference, exc_info=cause)
    return (
        f"That went wrong on Pitboard's side (reference {reference}). What was stored before is kept; "
        "please try again, and tell whoever runs the bot if it happens twice."
    )
