"""What SimCord lacks of Discord and people should be able to try: the bot's face, languages, events' covers.

https://discord.com/developers/docs/resources/guild#modify-current-member
https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import discord
from simcord.backend import Backend, serializers
from simcord.http import router

_METHOD, _OWN_MEMBER = "PATCH", ["guilds", "{guild_id}", "members", "@me"]
_EVENT = ["guilds", "{guild_id}", "scheduled-events", "{event_id}"]
_PICTURES = ("avatar", "banner")


@dataclass
class BotFace:
    """How the bot looks in the server: pictures as the data URIs that it sent, and a line about it."""

    avatar: str | None = None
    banner: str | None = None
    bio: str | None = None


def fill_gaps() -> BotFace:
    """Teach SimCord's routes what they lack; the face is the one that the bot gives itself from now on."""
    face = BotFace()

    def edit_own_member(context: router.RequestContext) -> Any:
        return _edit_own_member(context, face)

    routes = router._ROUTES[_METHOD]  # noqa: SLF001 - SimCord has no public way to replace a route
    routes[:] = [known for known in routes if known[0] != _OWN_MEMBER]
    routes.append((_OWN_MEMBER, edit_own_member))
    for place, (path, edit_event) in enumerate(routes):
        if path == _EVENT and not isinstance(edit_event, partial):  # of an earlier sandbox in this process
            routes[place] = (path, partial(_edit_without_cover, edit_event))
    return face


def _edit_without_cover(
    edit_event: Callable[[router.RequestContext], Any], context: router.RequestContext
) -> Any:
    """SimCord keeps no cover of an event, and refuses another one, which it takes with a new event."""
    context.json = {key: value for key, value in context.body().items() if key != "image"}
    return edit_event(context)


class Locales:
    """The language of each person's Discord, which is sent with all that they do."""

    def __init__(self, backend: Backend) -> None:
        self._chosen: dict[int, str] = {}
        backend.subscribers.insert(0, self._add_to)  # before the bot hears of it

    def choose(self, person_id: int, locale: str) -> None:
        """From now on theirs is this one, such as `de`; what Discord doesn't know changes nothing."""
        if locale in {known.value for known in discord.Locale}:
            self._chosen[person_id] = locale

    def _add_to(self, event: str, payload: Mapping[str, Any]) -> None:
        if event != "INTERACTION_CREATE" or not isinstance(payload, dict):
            return
        user = payload.get("user") or payload["member"]["user"]
        payload["locale"] = self._chosen.get(int(user["id"]), payload["locale"])


def _edit_own_member(context: router.RequestContext, face: BotFace) -> Any:
    """Change the bot's nickname or face."""
    backend = context.backend
    guild_id, bot_id = context.int_arg("guild_id"), backend.bot_user.id
    changes = context.fields("nick", *_PICTURES, "bio")
    member = backend.get_member(guild_id, bot_id)
    if "nick" in changes:
        context.require_guild_permissions(guild_id, "change_nickname")
        member = backend.edit_member(guild_id, bot_id, {"nick": changes["nick"]})
    for name in (*_PICTURES, "bio"):
        if name in changes:
            setattr(face, name, changes[name])
    payload: dict[str, Any] = dict(serializers.member_payload(backend, backend.get_guild(guild_id), member))
    payload |= {"bio": face.bio, "avatar": _digest(face.avatar), "banner": _digest(face.banner)}
    backend.emit("GUILD_MEMBER_UPDATE", {**payload, "guild_id": str(guild_id)})
    return payload


def _digest(picture: str | None) -> str | None:
    """What Discord calls a picture: a hash of it."""
    if picture is None:
        return None
    return hashlib.sha256(picture.encode()).hexdigest()[:32]
