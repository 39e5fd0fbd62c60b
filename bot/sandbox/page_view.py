"""What one person sees in the sandbox's page, as plain data: Discord's own JSON of messages and commands."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import discord
import simcord
from simcord.backend import serializers
from simcord.backend.models import Channel, Message
from simcord.enums import AppCommandType

from bot.sandbox.commands_seen import commands_of
from bot.sandbox.demo_people import DemoServer, Person
from bot.sandbox.places_seen import places_of, server_places, takes_commands

MOST_MESSAGES = 60
"""Messages of a channel that the page shows, the newest."""

_OPEN_EVENTS = (discord.EventStatus.scheduled.value, discord.EventStatus.active.value)
_MOST_EXACT = 2**53

View = dict[str, Any]


def view_of(server: DemoServer, person: Person, now: datetime, locale: str = "") -> View:
    """All that `person` sees at `now`; commands in the language of `locale`, Discord's code of it."""
    backend = server.env.backend
    return {
        "now": int(now.timestamp() * 1000),
        "me": str(person.id),
        "server": server.guild.name,
        "people": [_person(other) for other in server.people],
        "channels": [_channel(server, person, channel) for channel in places_of(server, person)],
        "commands": list(commands_of(server, person, locale)),
        "menus": [
            command["name"]
            for command in backend.visible_commands(
                user_id=person.id, channel_id=server.news.id, type=AppCommandType.MESSAGE
            )
        ],
        "names": _names(server),
        "events": list(_events(server)),
        "bot": {"id": str(backend.bot_user.id), "name": backend.bot_user.name, **asdict(server.face)},
    }


def _person(person: Person) -> View:
    return {"id": str(person.id), "name": person.name, "job": person.job}


def _channel(server: DemoServer, person: Person, channel: simcord.ChannelHandle) -> View:
    backend = server.env.backend
    stored = sorted(backend.messages.get(channel.id, {}).values(), key=lambda message: message.id)
    seen = [message for message in stored if message.visible_to(person.id)]
    is_direct = channel.guild is None
    place = backend.get_channel(channel.id)
    return {
        "id": str(channel.id),
        "name": backend.bot_user.name if is_direct else channel.name,
        "topic": server.face.bio if is_direct else place.topic,
        "direct": is_direct,
        "type": place.type,
        "parent": str(place.parent_id) if channel.is_thread else None,
        "tags": _tags(server, place),
        "takesCommands": takes_commands(server, channel),
        "messages": [_message(server, person, message) for message in seen[-MOST_MESSAGES:]],
    }


def _tags(server: DemoServer, place: Channel) -> list[str]:
    """The names of a forum post's tags."""
    if not place.parent_id:
        return []
    known = {
        int(tag["id"]): tag["name"] for tag in server.env.backend.get_channel(place.parent_id).available_tags
    }
    return [known[tag] for tag in place.applied_tags if tag in known]


def _message(server: DemoServer, person: Person, message: Message) -> View:
    """Discord's own JSON of it, and whether it `pings` who reads it."""
    backend = server.env.backend
    roles = backend.get_member(server.guild.id, person.id).role_ids
    payload: View = dict(serializers.message_payload(backend, message, for_user=person.id))
    pings = person.id in message.ping_user_ids or any(role in roles for role in message.ping_role_ids)
    return {**payload, "components": _exact(payload["components"]), "pings": pings}


def _exact(value: Any) -> Any:
    """The same with ids as text, for a browser's numbers are exact only up to 2 to the power of 53."""
    if isinstance(value, dict):
        return {key: _exact(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_exact(part) for part in value]
    if isinstance(value, int) and value > _MOST_EXACT:
        return str(value)
    return value


def _events(server: DemoServer) -> Iterator[View]:
    """The server's own events that are to come or under way, the earliest first."""
    events = server.env.backend.get_guild(server.guild.id).scheduled_events.values()
    for event in sorted(events, key=lambda event: event.scheduled_start_time):
        if event.status in _OPEN_EVENTS:
            place = (event.entity_metadata or {}).get("location")
            yield {
                "name": event.name,
                "place": place,
                "begins": _unix(event.scheduled_start_time),
                "ends": _unix(event.scheduled_end_time),
                "description": event.description,
            }


def _unix(instant: str | None) -> int | None:
    """Seconds since 1970, as Discord's timestamps count."""
    if instant is None:
        return None
    return int(datetime.fromisoformat(instant).timestamp())


def _names(server: DemoServer) -> Mapping[str, Mapping[str, str]]:
    """What mentions show."""
    backend = server.env.backend
    guild = backend.get_guild(server.guild.id)
    return {
        "users": {str(user.id): user.global_name or user.name for user in backend.users.values()},
        "roles": {str(role.id): role.name for role in guild.roles.values()},
        "channels": {str(place.id): str(place.name) for place in server_places(server)},
    }
