"""Files that people send along with a command."""

from collections.abc import Callable
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.modal_fields import flatten_components
from bot.domain.press.photo import Hanging
from bot.errors import UserError
from bot.services.upload_limits import PHOTO


def sent_file(interaction: Interaction, custom_id: str) -> discord.Attachment | None:
    """The one file that was sent with a modal, in the field of that custom id; None where there is none.

    discord.py gives files to modals that it keeps, and ours outlive the process: it is asked to read the
    file as it reads that of a command's option.
    """
    data: Any = interaction.data or {}
    file_type = discord.AppCommandOptionType.attachment.value
    for component in flatten_components(data.get("components", [])):
        file_ids = component.get("values") or []
        if component.get("custom_id") == custom_id and file_ids:
            option: Any = {"type": file_type, "name": "file", "value": file_ids[0]}
            file = app_commands.Namespace(interaction, data.get("resolved", {}), [option]).file
            if isinstance(file, discord.Attachment):
                return file
    return None


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
