"""Direct messages: a channel with one person, outside of every server."""

from tests.loopback.calls import Call
from tests.loopback.errors import RefusalError
from tests.loopback.state import State
from tests.loopback.world import Channel, Guild, Json, User

DIRECT = 1


class DirectChannel(Channel):
    """The bot's conversation with one person; the server around it has nobody and shows itself nowhere."""

    def __init__(self, bot: User, recipient: User) -> None:
        super().__init__(Guild("direct messages", bot, {}, {}), recipient.name, type=DIRECT)
        self.recipient = recipient

    def json(self) -> Json:
        return {
            "id": str(self.id),
            "type": DIRECT,
            "last_message_id": None,
            "flags": 0,
            "recipients": [self.recipient.json()],
        }


class DirectMessages:
    """Serves the route that begins a conversation."""

    def __init__(self, state: State) -> None:
        self._state = state

    def begin(self, call: Call) -> Json:
        """The conversation with somebody who shares a server with the bot, and takes messages from there."""
        key = str(call.body.get("recipient_id"))
        for guild in self._state.guilds:
            for member in guild.members.values():
                if str(member.user.id) == key:
                    return direct_channel(self._state, member.user).json()
        raise RefusalError(403, 50007, "Cannot send messages to this user")


def direct_channel(state: State, person: User) -> DirectChannel:
    """The one conversation with that person, begun where it isn't yet."""
    if person.id not in state.direct_channels:
        state.direct_channels[person.id] = DirectChannel(state.bot, person)
    channel = state.direct_channels[person.id]
    assert isinstance(channel, DirectChannel)
    return channel
