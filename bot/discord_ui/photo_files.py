"""A post's photos as the files that go with it: in the same request, as Discord's own addresses expire."""

import io
from collections.abc import Awaitable, Callable

import discord

from bot.discord_ui.layout import file_name
from bot.domain.press.photo import Picture
from bot.posts.kit.post import Post

Pictures = Callable[[str], Awaitable[Picture]]
"""Gives the picture of a digest."""


async def photo_files(post: Post, pictures: Pictures) -> list[discord.File]:
    """The files to send with the post; its layout names them."""
    return [
        discord.File(
            io.BytesIO((await pictures(photo.digest)).data),
            file_name(photo, spoiler=post.has_spoilers),
            description=photo.alt,
        )
        for photo in post.photos
    ]
