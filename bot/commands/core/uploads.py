"""Files that people send along with a command."""

from collections.abc import Callable
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import flatten_components
from bot.commands.core.resent import resent_of
from bot.domain.base.upload_limits import PHOTO
from bot.domain.press.photo import Hanging, Picture, PicturePurpose
from bot.errors import UserError
from bot.languages.catalogue import phrase

_READ = "picture"
"""Where an interaction keeps the picture that was read for it: it isn't lost with what is refused."""


def sent_file(interaction: Interaction, custom_id: str) -> discord.Attachment | None:
    """The one file that was sent with a modal, in the field of that custom id; None where there is none."""
    data: Any = interaction.data or {}
    for component in flatten_components(data.get("components", [])):
        file_ids = component.get("values") or []
        if component.get("custom_id") == custom_id and file_ids:
            return resolved_file(interaction, data.get("resolved", {}), file_ids[0])
    return None


def resolved_file(interaction: Interaction, resolved: Any, file_id: str) -> discord.Attachment | None:
    """A file by its id, among what Discord tells of those that were sent.

    discord.py gives files to modals that it keeps, and ours outlive the process: it is asked to read the
    file as it reads that of a command's option.
    """
    file_type = discord.AppCommandOptionType.attachment.value
    option: Any = {"type": file_type, "name": "file", "value": file_id}
    file = app_commands.Namespace(interaction, resolved, [option]).file
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
        raise UserError(
            phrase("Please try again: Discord didn't give me the file. Nothing was saved.")
        ) from error


class RefusedPhotoError(UserError):
    """A file that can't be shown as a photo: sent again it is refused again."""


def came_with_photo(interaction: Interaction, file: discord.Attachment | None) -> bool:
    """Whether there is a photo: one that was just sent, or one kept with what is sent again."""
    return file is not None or _kept_digest(interaction) is not None


async def read_photo(
    interaction: Interaction, file: discord.Attachment | None, credit: str | None, alt: str | None
) -> Hanging:
    """What was typed about a photo, the picture checked and cleaned.

    Raises:
        RefusedPhotoError: it is too large, no picture, or broken.
        UserError: Discord doesn't give it.
    """
    digest = _kept_digest(interaction)
    picture = None
    if file is not None:
        picture = await _read_picture(interaction, file)
    elif digest is not None:
        picture = await use_cases(interaction).photos.picture(digest)
    return Hanging(picture, credit, alt)


def read_picture_of(interaction: Interaction) -> Picture | None:
    """The picture that was read for this interaction already."""
    picture: Picture | None = interaction.extras.get(_READ)
    return picture


async def _read_picture(interaction: Interaction, file: discord.Attachment) -> Picture:
    if file.size > PHOTO.largest:
        raise RefusedPhotoError(PHOTO.refusal(file.size))
    data = await download(file, PHOTO.largest, PHOTO.refusal)
    try:
        picture = await use_cases(interaction).photos.read(server_id(interaction), data)
    except UserError as error:
        raise RefusedPhotoError(str(error)) from error
    interaction.extras[_READ] = picture
    return picture


def _kept_digest(interaction: Interaction) -> str | None:
    resent = resent_of(interaction)
    if resent is None:
        return None
    return resent.picture


async def read_picture(
    interaction: Interaction, file: discord.Attachment, purpose: PicturePurpose
) -> Picture:
    """The picture that was sent, checked, cleaned and brought into the shape that it is for.

    Raises:
        UserError: it is too large, no picture, or broken.
    """
    data = await download(file, PHOTO.largest, PHOTO.refusal)
    return await use_cases(interaction).photos.read(server_id(interaction), data, purpose)
