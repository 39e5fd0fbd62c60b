"""Files that people send along with a command."""

from collections.abc import Callable

import aiohttp
import discord

from bot.commands.core.interaction import Interaction, use_cases
from bot.domain.press.photo import Hanging
from bot.errors import UserError
from bot.services.upload_limits import PHOTO


async def download(file: discord.Attachment, largest: int, too_large: Callable[[int], str]) -> bytes:
    """What was uploaded, of up to `largest` bytes; `too_large` words the refusal of a size in bytes.

    Raises:
        UserError: it is larger, or Discord doesn't give it.
    """
    if file.size > largest:
        raise UserError(too_large(file.size))
    try:
        return await file.read()
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError) as error:
        raise UserError("Discord didn't hand me the file; nothing was stored. Please try again.") from error


async def read_photo(
    interaction: Interaction, file: discord.Attachment | None, credit: str | None, alt: str | None
) -> Hanging:
    """What was typed about a photo, the picture checked and cleaned.

    Raises:
        UserError: it is too large, no picture, or broken.
    """
    if file is None:
        return Hanging(None, credit, alt)
    data = await download(file, PHOTO.largest, PHOTO.refusal)
    picture = await use_cases(interaction).photos.read(data)
    return Hanging(picture, credit, alt)
