"""The routes of a server's own events, as far as those go that take place somewhere else.

https://discord.com/developers/docs/resources/guild-scheduled-event. What the time is, the double doesn't
know: a test says when an event begins and ends, by its status.
"""

import base64
from datetime import datetime
from typing import Any

from tests.loopback.calls import Call
from tests.loopback.errors import FormError, InvalidFormError, RefusalError, missing_permissions
from tests.loopback.permissions import Permission
from tests.loopback.state import State
from tests.loopback.world import Guild, GuildEvent, Json

MOST_EVENTS = 100
"""That are to come or under way, in a server."""
SCHEDULED, ACTIVE, COMPLETED, CANCELLED = 1, 2, 3, 4
_NEXT_STATUSES = {SCHEDULED: (ACTIVE, CANCELLED), ACTIVE: (COMPLETED,)}
_EXTERNAL, _GUILD_ONLY = 3, 2


class Events:
    """Serves /guilds/{guild_id}/scheduled-events."""

    def __init__(self, state: State) -> None:
        self._state = state

    def list(self, call: Call) -> list[Json]:
        """Those that are to come or under way."""
        return [event.json() for event in _open(self._state.guild(call.args["guild_id"]))]

    def create(self, call: Call) -> Json:
        guild = self._allowed(call)
        if len(_open(guild)) >= MOST_EVENTS:
            raise RefusalError(
                400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)"
            )
        _check(call.body)
        event = GuildEvent(guild, self._state.bot, dict(call.body))
        event.cover = _cover(call.body.get("image"))
        guild.events.append(event)
        return event.json()

    def edit(self, call: Call) -> Json:
        event = self._own(call)
        if event.status in (COMPLETED, CANCELLED):
            raise RefusalError(400, 180000, "Cannot update a finished event")
        changes = dict(call.body)
        status = changes.pop("status", None)
        if status is not None and status not in _NEXT_STATUSES[event.status]:
            raise _wrong("status", "Not a valid transition")
        if event.status == ACTIVE and "scheduled_start_time" in changes:
            raise _wrong("scheduled_start_time", "Cannot change the start time of an active event")
        _check(event.facts | changes)
        if "image" in changes:
            event.cover = _cover(changes["image"])
        event.facts |= changes
        event.status = status or event.status
        return event.json()

    def delete(self, call: Call) -> None:
        event = self._own(call)
        event.guild.events.remove(event)

    def _allowed(self, call: Call) -> Guild:
        guild = self._state.guild(call.args["guild_id"])
        if not guild.everyone.permissions & Permission.CREATE_EVENTS:
            raise missing_permissions()
        return guild

    def _own(self, call: Call) -> GuildEvent:
        guild = self._allowed(call)
        for event in guild.events:
            if str(event.id) == call.args["guild_scheduled_event_id"]:
                if event.creator is not self._state.bot:
                    raise missing_permissions()
                return event
        raise RefusalError(404, 10070, "Unknown Guild Scheduled Event")


def _open(guild: Guild) -> "list[GuildEvent]":
    return [event for event in guild.events if event.status in (SCHEDULED, ACTIVE)]


def _check(facts: Json) -> None:
    """What the description doesn't say: an event elsewhere has a place, a name and an end after its start."""
    if facts["entity_type"] != _EXTERNAL or facts["privacy_level"] != _GUILD_ONLY:
        raise _wrong("entity_type", "The double knows events elsewhere alone")
    if not facts["name"].strip():
        raise _wrong("name", "This field is required")
    if not (facts["entity_metadata"].get("location") or "").strip():
        raise _wrong("entity_metadata", "This field is required")
    if not facts.get("scheduled_end_time"):
        raise _wrong("scheduled_end_time", "This field is required")
    begins, ends = (datetime.fromisoformat(facts[f"scheduled_{end}_time"]) for end in ("start", "end"))
    if begins >= ends:
        raise _wrong("scheduled_end_time", "The end has to be after the start")


def _cover(uri: Any) -> bytes | None:
    if uri is None:
        return None
    head, _, encoded = uri.partition(";base64,")
    if head not in ("data:image/png", "data:image/jpeg"):
        raise _wrong("image", "Invalid image")
    return base64.b64decode(encoded, validate=True)


def _wrong(field: str, message: str) -> InvalidFormError:
    return InvalidFormError([FormError((field,), "INVALID", message)])
