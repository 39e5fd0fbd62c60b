"""Answers to the person who typed: shown once, and pinging nobody."""

import logging
import uuid
from collections.abc import Sequence

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, use_cases
from bot.discord_ui.layout import layout
from bot.discord_ui.mentions import NO_PINGS
from bot.discord_ui.photo_files import photo_files
from bot.errors import UserError, is_unheard
from bot.posts.kit.post import Post, plain_post

LOG = logging.getLogger(__name__)


async def answer(
    interaction: Interaction, post: Post, *, ephemeral: bool = False, files: Sequence[discord.File] = ()
) -> None:
    """Answer with a post; after `answer_later` in place of the waiting sign, and ephemeral like it."""
    view = layout(post)
    for file in files:
        view.add_item(discord.ui.File(file))
    attachments = [*await _photo_files(interaction, post), *files]
    if interaction.response.is_done():
        await interaction.edit_original_response(
            view=view, attachments=attachments, allowed_mentions=NO_PINGS
        )
    else:
        await interaction.response.send_message(
            view=view, files=attachments, ephemeral=ephemeral, allowed_mentions=NO_PINGS
        )


async def replace_message(interaction: Interaction, post: Post) -> None:
    """Answer a press with a post in place of the message that has the button.

    A modal that no message opened has none: the answer stands by itself then.
    """
    if interaction.message is None:
        await answer(interaction, post, ephemeral=True)
        return
    attachments = await _photo_files(interaction, post)
    await interaction.response.edit_message(
        view=layout(post), attachments=attachments, allowed_mentions=NO_PINGS
    )


async def answer_below(interaction: Interaction, post: Post) -> None:
    """Say something to whoever pressed, and leave the message that has the button as it is."""
    await interaction.followup.send(view=layout(post), ephemeral=True, allowed_mentions=NO_PINGS)


async def send_direct_message(interaction: Interaction, user_id: int, post: Post) -> bool:
    """Send the post to one person in a direct message; whether they take any from here."""
    attachments = await _photo_files(interaction, post)
    try:
        channel = await interaction.client.create_dm(discord.Object(user_id))
        await channel.send(view=layout(post), files=attachments, allowed_mentions=NO_PINGS)
    except (discord.Forbidden, discord.NotFound):
        return False
    return True


async def answer_later(interaction: Interaction) -> None:
    """Tell Discord that the answer takes more than its three seconds; it will be ephemeral."""
    await interaction.response.defer(ephemeral=True, thinking=True)


async def _photo_files(interaction: Interaction, post: Post) -> list[discord.File]:
    return await photo_files(post, use_cases(interaction).photos.picture)


async def _answer_alone(interaction: Interaction, post: Post) -> None:
    """Say it to the person alone; below the message whose button was pressed, which may be in use yet."""
    if interaction.response.type is discord.InteractionResponseType.deferred_message_update:
        await answer_below(interaction, post)
    else:
        await answer(interaction, post, ephemeral=True)


async def answer_error(interaction: Interaction, error: Exception) -> None:
    """Tell the person what went wrong: a refusal in its own words, a fault of ours by a reference.

    Nothing is told where nobody waits: what was asked is done, or another process has done it.
    """
    cause = error
    if isinstance(error, app_commands.CommandInvokeError):
        cause = error.original
    if not is_unheard(cause):
        try:
            await _answer_alone(interaction, plain_post(_error_words(cause)))
        except discord.HTTPException as send_error:
            if not is_unheard(send_error):
                raise
            cause = send_error
    if is_unheard(cause):
        LOG.info("Nobody waits for the answer to interaction %d any more: %s", interaction.id, cause)


def _error_words(cause: Exception) -> str:
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
