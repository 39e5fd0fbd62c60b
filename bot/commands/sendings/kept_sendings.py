"""Sendings that wait for a press: kept with their photo, read again, forgotten."""

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.resent import resent_of
from bot.commands.core.uploads import read_photo, read_picture_of
from bot.commands.sendings.sending import Sending
from bot.domain.press.photo import Picture
from bot.errors import UserError


async def keep_sending(interaction: Interaction, sending: Sending) -> tuple[Sending, str]:
    """Keep what was sent, for the person alone, and with it its photo, cleaned as every photo is.

    Given back are the sending as it is kept, and its key. Where its photo can't be read, Discord has the
    file for a while yet.
    """
    resent = resent_of(interaction)
    picture = read_picture_of(interaction)
    if picture is None:
        picture = await _picture_unless_refused(interaction, sending)
    if picture is not None:
        sending = sending.with_picture(picture.digest)
    elif resent is not None and not sending.has_unread_photo:
        sending = Sending(sending.data, resent.picture)
    key = await use_cases(interaction).sendings.keep(
        server_id(interaction), interaction.user.id, sending.facts, picture, resent.key if resent else ""
    )
    if resent is not None:
        resent.is_kept = True
    return sending, key


async def _picture_unless_refused(interaction: Interaction, sending: Sending) -> Picture | None:
    """The photo of what was refused before anybody looked at it."""
    file = sending.photo_file(interaction)
    if file is None:
        return None
    try:
        hanging = await read_photo(interaction, file, None, None)
    except UserError:
        return None
    return hanging.picture


async def kept_sending(interaction: Interaction, key: str) -> Sending:
    """What was kept under the key.

    Raises:
        UserError: it was sent since or forgotten, or is somebody else's.
    """
    sendings = use_cases(interaction).sendings
    facts = await sendings.get(server_id(interaction), interaction.user.id, key)
    return Sending(facts["data"], facts["picture"])
