"""The press pack, from a recap's preview: the weekend as files to send to the press."""

import asyncio
import io
from dataclasses import replace

import discord

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.domain.press.photo import Photo
from bot.posts.kit.post import plain_post
from bot.posts.press_pack.pictures import PagePicture
from bot.posts.press_pack.press_pack import make_pack, pack_lines
from bot.posts.recap.recap_contents import recap_contents

MOST_PICTURES = 20
"""Pictures that a press pack may have; they are in memory together."""


async def send_press_pack(interaction: Interaction, key: str) -> None:
    """Send the files of the drafted recap in an answer of their own: the preview stays."""
    await answer_later(interaction)
    drafted = await use_cases(interaction).recaps.look(server_id(interaction), key)
    photos = recap_contents(drafted.news).pictures
    pictures = [await _page_picture(interaction, photo) for photo in photos[:MOST_PICTURES]]
    pack = await asyncio.to_thread(make_pack, drafted.news, tuple(pictures))
    pack = replace(pack, missing=pack.missing + len(photos[MOST_PICTURES:]))
    files = [discord.File(io.BytesIO(file.data), filename=file.name) for file in pack.files]
    await answer(interaction, plain_post(*pack_lines(drafted.news, pack)), files=files)


async def _page_picture(interaction: Interaction, photo: Photo) -> PagePicture:
    picture = await use_cases(interaction).photos.picture(photo.digest)
    return PagePicture(picture.data, photo.alt or "", photo.credit or "")
