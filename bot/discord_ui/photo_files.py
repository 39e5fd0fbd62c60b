"""A post's photos, logo and drawn pictures as files that go with it: Discord's own addresses expire."""

import io
from collections.abc import Awaitable, Callable

import discord

from bot.domain.press.photo import Photo, Picture
from bot.posts.kit.post import Drawing, Post

_DIGITS_OF_DIGEST = 12

ReadPicture = Callable[[str], Awaitable[Picture]]
"""Gives the picture of a digest."""


async def photo_files(post: Post, read_picture: ReadPicture) -> list[discord.File]:
    """The files to send with the post; its layout names them."""
    files: list[discord.File] = []
    for photo in post.photos:
        picture = await read_picture(photo.digest)
        name = photo_file_name(photo, spoiler=post.has_spoilers)
        files.append(discord.File(io.BytesIO(picture.data), name, description=photo.alt))
    for digest in post.logos:
        picture = await read_picture(digest)
        files.append(discord.File(io.BytesIO(picture.data), logo_file_name(digest)))
    for drawing in post.drawings:
        name = drawing_file_name(drawing, spoiler=post.has_spoilers)
        files.append(discord.File(io.BytesIO(drawing.data), name, description=drawing.alt))
    return files


def logo_file_name(digest: str) -> str:
    """What the team's logo is called in a message."""
    return f"logo-{digest[:_DIGITS_OF_DIGEST]}.png"


def photo_file_name(photo: Photo, *, spoiler: bool = False) -> str:
    """What the photo's file is called in a message."""
    return _marked(f"photo-{photo.digest[:_DIGITS_OF_DIGEST]}.jpg", spoiler=spoiler)


def drawing_file_name(drawing: Drawing, *, spoiler: bool = False) -> str:
    """What a drawn picture's file is called in a message."""
    return _marked(drawing.name, spoiler=spoiler)


def _marked(name: str, *, spoiler: bool) -> str:
    if spoiler:
        return f"SPOILER_{name}"  # Discord hides a file whose name begins like this
    return name
