"""Answers to the person who typed: shown once, and pinging nobody."""

from collections.abc import Sequence

import discord

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.resent import resent_of
from bot.discord_ui.layout import layout
from bot.discord_ui.mentions import NO_PINGS
from bot.discord_ui.photo_files import photo_files
from bot.posts.kit.post import Post


async def answer(
    interaction: Interaction, post: Post, *, ephemeral: bool = False, files: Sequence[discord.File] = ()
) -> None:
    """Answer with a post; after `answer_later` in place of the waiting sign, and ephemeral like it."""
    view = _view(post, files)
    attachments = [*await _photo_files(interaction, post), *files]
    if interaction.response.is_done():
        await interaction.edit_original_response(
            view=view, attachments=attachments, allowed_mentions=NO_PINGS
        )
    elif resent_of(interaction):  # in place of what was given back
        await interaction.response.edit_message(view=view, attachments=attachments, allowed_mentions=NO_PINGS)
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
    if interaction.response.is_done():
        await answer(interaction, post)
        return
    attachments = await _photo_files(interaction, post)
    await interaction.response.edit_message(
        view=layout(post), attachments=attachments, allowed_mentions=NO_PINGS
    )


async def answer_below(interaction: Interaction, post: Post, files: Sequence[discord.File] = ()) -> None:
    """Say something to whoever pressed, and leave the message that has the button as it is."""
    await interaction.followup.send(
        view=_view(post, files), files=files, ephemeral=True, allowed_mentions=NO_PINGS
    )


def _view(post: Post, files: Sequence[discord.File]) -> discord.ui.LayoutView:
    view = layout(post)
    for file in files:
        view.add_item(discord.ui.File(file))
    return view


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
    """Tell Discord that the answer takes more than its three seconds; it will be ephemeral.

    The answer to what is sent again takes the place of what was given back, which is ephemeral too.
    """
    if resent_of(interaction):
        await interaction.response.defer()
        return
    await interaction.response.defer(ephemeral=True, thinking=True)


async def _photo_files(interaction: Interaction, post: Post) -> list[discord.File]:
    return await photo_files(post, use_cases(interaction).photos.picture)
