"""What SimCord lacks of Discord and somebody should be able to try: the bot's own face in a server.

https://discord.com/developers/docs/resources/guild#modify-current-member
"""

from typing import Any

from simcord.backend import serializers
from simcord.http import router

_OWN_MEMBER = ("PATCH", "/guilds/{guild_id}/members/@me")
_FACE = ("avatar", "banner", "bio")


def fill_gaps() -> None:
    """Teach SimCord's routes what they lack; doing it again changes nothing."""
    method, template = _OWN_MEMBER
    segments = template.strip("/").split("/")
    routes = router._ROUTES[method]  # noqa: SLF001 - SimCord has no public way to replace a route
    routes[:] = [known for known in routes if known[0] != segments]
    routes.append((segments, _edit_own_member))


def _edit_own_member(context: router.RequestContext) -> Any:
    """Change the bot's nickname or face; pictures are data URIs, which the page shows as they are."""
    backend = context.backend
    guild_id, bot_id = context.int_arg("guild_id"), backend.bot_user.id
    changes = context.fields("nick", *_FACE)
    if "nick" in changes:
        context.require_guild_permissions(guild_id, "change_nickname")
        backend.edit_member(guild_id, bot_id, {"nick": changes["nick"]})
    member = backend.get_member(guild_id, bot_id)
    if "avatar" in changes:
        member.avatar = changes["avatar"]
    payload: dict[str, Any] = dict(serializers.member_payload(backend, backend.get_guild(guild_id), member))
    return {**payload, **{name: changes.get(name) for name in _FACE}}
