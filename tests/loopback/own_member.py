"""The bot's own member of a guild: its avatar, banner and bio there.

https://discord.com/developers/docs/resources/guild#modify-current-member
"""

import base64
import io
from binascii import Error as NoBase64Error

from PIL import Image

from tests.loopback.calls import Call
from tests.loopback.errors import FormError, InvalidFormError
from tests.loopback.state import State
from tests.loopback.world import Json, Member

MOST_CHANGES = 2
"""Changes of a picture that pass; then it is too fast. Discord counts in minutes, the double for good."""
_KINDS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}


class OwnMember:
    """Serves the route by which a bot changes its face in a guild."""

    def __init__(self, state: State) -> None:
        self._state = state

    def edit(self, call: Call) -> Json:
        """Take what the body names; the rest stays."""
        member = self._state.member(call.args["guild_id"], str(self._state.bot.id))
        for part in ("avatar", "banner"):
            if part in call.body:
                _change_picture(member, part, call.body[part])
        if "bio" in call.body:
            member.bio = call.body["bio"] or ""
        return member.json()


def _change_picture(member: Member, part: str, uri: str | None) -> None:
    if member.changes.get(part, 0) >= MOST_CHANGES:
        message = f"You are changing your {part} too fast. Try again later."
        refusal = InvalidFormError([FormError((part,), f"{part.upper()}_RATE_LIMIT", message)])
        refusal.is_fault = False  # an ordinary bot meets it
        raise refusal
    if uri is not None:
        member.pictures[part] = _picture(part, uri)
    else:
        member.pictures.pop(part, None)
    member.changes[part] = member.changes.get(part, 0) + 1


def _picture(part: str, uri: str) -> bytes:
    head, _, encoded = uri.partition(";base64,")
    kind = _KINDS.get(head.removeprefix("data:"))
    try:
        picture = base64.b64decode(encoded, validate=True)
        if Image.open(io.BytesIO(picture)).format == kind:
            return picture
    except (NoBase64Error, OSError):
        pass
    raise InvalidFormError([FormError((part,), "IMAGE_INVALID", "Invalid image")])
