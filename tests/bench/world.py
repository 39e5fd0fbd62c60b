"""The servers of the limited Discord: the team's own, and those of its followers."""

import itertools
from datetime import UTC, datetime

from tests.loopback.commands import SUBCOMMAND
from tests.loopback.gateway import Gateway
from tests.loopback.interactions import AUTOCOMPLETE, COMMAND, Interaction
from tests.loopback.people import PeopledGuild, Person
from tests.loopback.permissions import BOT, Permission
from tests.loopback.state import State
from tests.loopback.world import Channel, Json, iso, snowflake

CHANNELS_A_GUILD = 10
STRING, INTEGER = 3, 4


class World:
    """A team's server with one person of its staff, and `size` channels that follow, `dead` of them gone."""

    def __init__(self, state: State, gateway: Gateway, size: int, dead: float) -> None:
        self.state, self.gateway = state, gateway
        self.home = self._guild("Team", 1)
        self.staff: Person = self.home.member("press", permissions=Permission.MANAGE_GUILD)
        followers = [self._guild(f"Fans {n}", CHANNELS_A_GUILD) for n in range(-(-size // CHANNELS_A_GUILD))]
        every = itertools.chain.from_iterable(guild.channels.values() for guild in followers)
        self.channels: list[Channel] = list(itertools.islice(every, size))
        # Spread evenly, as they are in life: the n-th is dead when n times the share passes a whole number.
        self.dead = {str(c.id) for n, c in enumerate(self.channels) if int((n + 1) * dead) > int(n * dead)}

    def json(self) -> Json:
        """What a bench has to know to fill the database."""
        return {
            "home": self.home.id,
            "news": self.home.channels["race-news-0"].id,
            "follows": [(channel.guild.id, channel.id) for channel in self.channels],
            "dead": len(self.dead),
        }

    async def ask(self, name: str, options: Json) -> Interaction:
        """Have the person type a command; its interaction, unanswered.

        `session move` is a subcommand; in `session move?round` the option `round` is still being typed.
        """
        path, _, focused = name.partition("?")
        typed: list[Json] = []
        for key, value in options.items():
            kind = INTEGER if isinstance(value, int) else STRING
            typed.append({"name": key, "value": value, "type": kind, "focused": key == focused})
        root, *below = path.split()
        for subcommand in reversed(below):
            typed = [{"name": subcommand, "type": SUBCOMMAND, "options": typed}]
        data = {"id": str(snowflake()), "name": root, "type": 1, "options": typed}
        kind = AUTOCOMPLETE if focused else COMMAND
        asked = Interaction(kind, self.home.channels["race-news-0"], data)
        self.state.interactions[asked.token] = asked
        await self.gateway.tell(self.home, "INTERACTION_CREATE", self.staff._payload(asked))
        return asked

    def message(self, channel_id: str, message_id: int | None = None, nonce: object = None) -> Json:
        """The least that a message has."""
        return {
            "id": str(message_id or snowflake()),
            "channel_id": channel_id,
            "type": 0,
            "author": self.state.bot.json(),
            "content": "",
            "timestamp": iso(datetime.now(UTC)),
            "edited_timestamp": None,
            "nonce": nonce,
            **dict.fromkeys(("embeds", "components", "attachments", "mentions", "mention_roles"), ()),
            **dict.fromkeys(("mention_everyone", "pinned", "tts"), False),
            "flags": 0,
        }

    def _guild(self, name: str, channels: int) -> PeopledGuild:
        stage, bot = (self.state, self.gateway), self.state.bot
        guild = PeopledGuild(stage, name, bot, {f"race-news-{n}": BOT for n in range(channels)}, {})
        self.state.guilds.append(guild)
        return guild
