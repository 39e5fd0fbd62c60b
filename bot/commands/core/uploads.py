"""Files that people send along with a command."""

import aiohttp
import discord

from bot.commands.core.interaction import Interaction, use_cases
from bot.domain.press.photo import HEAVIEST_UPLOAD, Hanging
from bot.errors import UserError
from bot.services.press.photos import too_heavy


async def download(file: discord.Attachment) -> bytes:
    """What was uploaded; look at its size first.

    Raises:
        UserError: Discord doesn't give it.
    """
    try:
        return await file.read()
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError) as error:
        raise UserError("Discord didn't hand me the file; nothing was stored. Please try again.") from error


async def photo_typed(
    interaction: Interaction, file: discord.Attachment | None, credit: str | None, alt: str | None
) -> Hanging:
    """What was typed about a photo, the picture checked and cleaned.

    Raises:
        UserError: it is too large, no picture, or broken.
    """
    if file is None:
        return Hanging(None, credit, alt)
    if file.size > HEAVIEST_UPLOAD:
        raise UserError(too_heavy(file.size))
    return Hanging(await use_cases(interaction).photos.read(await download(file)), credit, alt)
