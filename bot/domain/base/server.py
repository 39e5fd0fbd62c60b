"""A server: where a team's staff and fans are, and what it has chosen."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.languages.current import SpokenLanguage


class Audience(StrEnum):
    """Whom a channel is for; each announcement goes to one of them.

    `NETWORKS` are accounts outside Discord, which post some of what followers read.
    """

    FOLLOWERS = "followers"
    STAFF = "staff"
    NETWORKS = "networks"


class EventsChoice(StrEnum):
    """What of the season stands in the list of events of the team's server."""

    OFF = "off"
    ROUNDS = "rounds"
    SESSIONS = "sessions"


class CardChoice(StrEnum):
    """Whether each round gets a weekend card, and the card a thread for talk."""

    OFF = "off"
    ON = "on"
    THREAD = "thread"


class Switch(StrEnum):
    """Something that a server has or hasn't."""

    OFF = "off"
    ON = "on"


@dataclass(frozen=True, slots=True)
class Server:
    """One Discord server's settings; `id` is Discord's guild id.

    In its `quiet_hours` (`22:00-07:00` in its time zone, None for none) posts come without a ping. With
    `guess` fans guess results, with `standings` those are posted after each round, and with
    `driver_poll` fans vote for the driver of the day after each race. With `picture` results are posted
    with one. It is spoken to in its own `language`, None for the one that Discord has for it.
    The status of the voice channel `voice_channel_id` says what comes next.
    """

    id: int
    staff_role_id: int
    timezone: str = "UTC"
    team: str | None = None
    look: Look = PLAIN_LOOK
    quiet_hours: str | None = None
    events: EventsChoice = EventsChoice.OFF
    card: CardChoice = CardChoice.OFF
    guess: Switch = Switch.OFF
    standings: Switch = Switch.OFF
    driver_poll: Switch = Switch.OFF
    language: SpokenLanguage | None = None
    discord_language: SpokenLanguage = SpokenLanguage.ENGLISH

    @property
    def spoken_language(self) -> SpokenLanguage:
        """What all that is posted there is worded in."""
        return self.language or self.discord_language

    picture: Switch = Switch.OFF
    voice_channel_id: int | None = None
    hashtags: str | None = None


@dataclass(frozen=True, slots=True)
class Follow:
    """A channel's wish to hear a server's team: how early, and whom to ping.

    `server_id` is the team's home server; `guild_id` the server that the channel is in.
    `reminders` is the text of `bot.domain.planned.lead_times.format_leads`, "" for none. `spoilers` is for
    how many hours what tells a result stays under spoiler marks, None for not at all. Of the
    server's own channels one is for its followers, and one may be for its staff. A channel of another
    server has a `language` of its own, or else its server's, and `followed_by`, a user's id.
    """

    server_id: int
    guild_id: int
    channel_id: int
    reminders: str
    ping_role_id: int | None = None
    id: int = 0
    spoilers: int | None = None
    audience: Audience = Audience.FOLLOWERS
    language: SpokenLanguage | None = None
    followed_by: int | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether its channel is of another server than the team's."""
        return self.guild_id != self.server_id

    @property
    def ping_role_ids(self) -> tuple[int, ...]:
        """The one role that reminders ping, or none."""
        if self.ping_role_id is None:
            return ()
        return (self.ping_role_id,)
