"""Answers to the person who typed: shown once, and pinging nobody."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager

import discord

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.resent import resent_of
from bot.discord_ui.layout import layout
from bot.discord_ui.mentions import NO_PINGS
from bot.discord_ui.photo_files import photo_files
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Post, plain_post

SHOWN_AFTER_S = 2.0
"""Seconds until who waits for a first answer is shown that: after three Discord shows a failure instead.

What usually answers at once takes so long only while something is wrong.
"""


_ANSWERING = "answering"


async def answer(
    interaction: Interaction, post: Post, *, ephemeral: bool = False, files: Sequence[discord.File] = ()
) -> None:
    """Answer with a post; after `answer_later` in place of the waiting sign, and ephemeral like it."""
    view = _view(post, files)
    attachments = [*await _photo_files(interaction, post), *files]
    async with _answering(interaction):
        if interaction.response.is_done():
            await interaction.edit_original_response(
                view=view, attachments=attachments, allowed_mentions=NO_PINGS
            )
        elif resent_of(interaction):  # in place of what was given back
            await interaction.response.edit_message(
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
    async with _answering(interaction):
        if interaction.response.is_done():
            await interaction.edit_original_response(
                view=layout(post), attachments=attachments, allowed_mentions=NO_PINGS
            )
        else:
            await interaction.response.edit_message(
                view=layout(post), attachments=attachments, allowed_mentions=NO_PINGS
            )


async def answer_below(interaction: Interaction, post: Post, files: Sequence[discord.File] = ()) -> None:
    """Say something to whoever pressed, and leave the message that has the button as it is."""
    await interaction.followup.send(
        view=_view(post, files), files=files, ephemeral=True, allowed_mentions=NO_PINGS
    )


async def answer_in_place(interaction: Interaction, coming_post: Awaitable[Post]) -> None:
    """Answer a press of staff's with what it comes to, in the message's place; a refusal is said below it."""
    try:
        post = await coming_post
    except UserError as error:  # what was pressed stays: nothing of it was done
        await answer_below(interaction, plain_post(error.staff_words))
    else:
        await answer(interaction, post)


def _view(post: Post, files: Sequence[discord.File]) -> discord.ui.LayoutView:
    view = layout(post)
    for file in files:
        view.add_item(discord.ui.File(file))
    return view


async def open_form(interaction: Interaction, form: discord.ui.Modal) -> None:
    """Open the form that a command has, as its first answer.

    Raises:
        UserError: the command was changed in a form and sent: Discord opens no form from another one.
    """
    if interaction.type is discord.InteractionType.modal_submit:
        raise UserError(phrase("Press *Try again* or type the command again: its form opens from there."))
    async with _answering(interaction):
        await interaction.response.send_modal(form)


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
    async with _answering(interaction):
        if interaction.response.is_done():  # it has taken long already
            return
        if resent_of(interaction):
            await interaction.response.defer()
            return
        await interaction.response.defer(ephemeral=True, thinking=True)


async def take_up(interaction: Interaction) -> None:
    """Tell Discord that a press was heard: what comes of it will take the place of the message.

    Raises:
        discord.InteractionResponded: it has taken so long that the waiting sign is there already.
    """
    async with _answering(interaction):
        await interaction.response.defer()


async def _photo_files(interaction: Interaction, post: Post) -> list[discord.File]:
    return await photo_files(post, use_cases(interaction).photos.picture)


@asynccontextmanager
async def waiting_sign(interaction: Interaction) -> AsyncIterator[None]:
    """Around an answer: where it takes long, the waiting sign is shown to whoever asked."""
    if interaction.type is discord.InteractionType.autocomplete:
        yield
        return
    showing: list[asyncio.Task[None]] = []

    def show() -> None:
        showing.append(asyncio.create_task(_show_sign(interaction)))

    timer = asyncio.get_running_loop().call_later(SHOWN_AFTER_S, show)
    try:
        yield
    finally:
        timer.cancel()
        async with _answering(interaction):  # a sign that is on its way arrives
            for sign in showing:
                sign.cancel()
        await asyncio.gather(*showing, return_exceptions=True)


async def _show_sign(interaction: Interaction) -> None:
    async with _answering(interaction):
        if not interaction.response.is_done():
            await interaction.response.defer(ephemeral=True, thinking=True)


def _answering(interaction: Interaction) -> asyncio.Lock:
    """Held by whoever answers at the moment, of the answer itself and the waiting sign.

    discord.py knows that there is an answer only once Discord has said so: two that are on their way
    together would both be first ones, and Discord refuses the later (40060), be it what was asked for.
    """
    lock: asyncio.Lock = interaction.extras.setdefault(_ANSWERING, asyncio.Lock())
    return lock
