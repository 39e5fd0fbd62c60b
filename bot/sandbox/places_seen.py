"""Where people meet in the sandbox: channels, direct messages, threads, and forums with their posts."""

from collections.abc import Iterator

import simcord
from simcord.backend.access import channel_accessible
from simcord.enums import ChannelType

from bot.sandbox.demo_people import DemoServer, Person


def places_of(server: DemoServer, person: Person) -> Iterator[simcord.ChannelHandle]:
    """Those that they may read, and their direct messages with the bot.

    In the order of a phone's narrow bar: what one needs most stands first, threads and forums last.
    """
    seen = [place for place in server_places(server) if _may_read(server, place, person)]
    channels = [place for place in seen if _is_channel(server, place)]
    yield from channels
    yield person.member.user.dm_channel
    yield from (place for place in seen if not _is_channel(server, place))


def server_places(server: DemoServer) -> Iterator[simcord.ChannelHandle]:
    """Every place of the server, a thread or a forum's post behind what it belongs to."""
    for channel in server.guild.channels.values():
        yield channel
        yield from channel.threads


def takes_commands(server: DemoServer, place: simcord.ChannelHandle) -> bool:
    """Whether people type there: in a forum itself they can't, only in its posts."""
    return place.guild is not None and _type_of(server, place) != ChannelType.FORUM


def _is_channel(server: DemoServer, place: simcord.ChannelHandle) -> bool:
    return not place.is_thread and _type_of(server, place) != ChannelType.FORUM


def _type_of(server: DemoServer, place: simcord.ChannelHandle) -> int:
    return server.env.backend.get_channel(place.id).type


def _may_read(server: DemoServer, place: simcord.ChannelHandle, person: Person) -> bool:
    return channel_accessible(server.env.backend, place.id, person.id, history=True)
