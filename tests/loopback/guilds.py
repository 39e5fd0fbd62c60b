"""The routes that show a server: what a process asks that has another shard than the server's."""

from tests.loopback.calls import Call
from tests.loopback.state import State
from tests.loopback.world import Json


class Guilds:
    """Serves a server without its channels, and its channels, hidden ones too, as Discord does."""

    def __init__(self, state: State) -> None:
        self._state = state

    def show(self, call: Call) -> Json:
        return self._state.guild(call.args["guild_id"]).shown()

    def channels(self, call: Call) -> list[Json]:
        guild = self._state.guild(call.args["guild_id"])
        return [channel.json() for channel in guild.channels.values() if not channel.deleted]
