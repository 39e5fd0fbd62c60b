"""The press pack, from a recap's preview: the weekend as files to send to the press."""

import io

import discord

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.spoken_to import spoken_to_server
from bot.posts.kit.post import plain_post
from bot.posts.press_pack.pack_lines import pack_lines
from bot.posts.recap.recap_contents import recap_contents


async def send_press_pack(interaction: Interaction, key: str) -> None:
    """Send the files of the drafted recap in an answer of their own: the preview stays."""
    await answer_later(interaction)
    home_id, cases = server_id(interaction), use_cases(interaction)
    drafted = await cases.recaps.look(home_id, key)
    photos = recap_contents(drafted.news).pictures
    async with spoken_to_server(interaction, home_id):
        pack = await cases.press_packs.make(home_id, drafted.news, photos)
    files = [discord.File(io.BytesIO(file.data), filename=file.name) for file in pack.files]
    await answer(interaction, plain_post(*pack_lines(drafted.news, pack)), files=files)
