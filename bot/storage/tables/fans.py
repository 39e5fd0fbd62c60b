"""What fans have by their own choice: roles that ping them, reminders in direct messages; and events."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, false

from bot.domain.fans.guesses import Gain
from bot.domain.fans.ping_kind import PingKind
from bot.domain.planned.server_event_steps import EventStage
from bot.storage.tables.columns import METADATA, of, one_of
from bot.storage.types import UtcDateTime

ping_roles = Table(
    "ping_roles",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("kind", String(10), nullable=False),
    Column("role_id", BigInteger),
    Column("newest_role_id", BigInteger),
    Index("one_ping_role_of_a_kind", "server_id", "kind", unique=True),
    one_of("kind", PingKind),
)
"""The role of each kind; without `role_id` it is being made, or Discord's answer to that was lost.

`newest_role_id` is the newest role that the server had before: what was made since has a larger id.
"""

sent_pings = Table(
    "sent_pings",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("kind", String(10), nullable=False),
    of("rounds", required=True),
    of("sessions"),
    Column("nonce", String(25), nullable=False),
    one_of("kind", PingKind),
)
"""Who was pinged for what, so that it happens once: `nonce` is the delivery's that did, or is about to."""

reminded_people = Table(
    "reminded_people",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("person_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("told_closed", Boolean, nullable=False, default=False, server_default=false()),
    Column("language", String(2)),
    Index("one_row_of_a_person", "server_id", "person_id", unique=True),
)
"""Who asked to be reminded in direct messages, and in which channel of Discord's those are.

`closed_at` is when Discord refused one: none is tried from then on until they ask anew. `told_closed` is
whether they were told of that. `language` is what they had Discord in when they asked last.
"""

own_reminders = Table(
    "own_reminders",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("reminded_people", required=True),
    of("rounds", required=True),
    of("sessions"),
    Column("lead", String(10), nullable=False),
)
"""What they asked for: a session, or a round without one."""

weekend_cards = Table(
    "weekend_cards",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("rounds", required=True),
    Column("shown", String(64), nullable=False),
    Index("one_card_of_a_round", "round_id", unique=True),
)
"""The weekend cards that are posted, with the fingerprint of what each was last asked to show."""

server_events = Table(
    "server_events",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("uid", String(32), nullable=False),
    Column("stage", String(10), nullable=False),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("event_id", BigInteger),
    Column("newest_event_id", BigInteger),
    Column("begins", UtcDateTime),
    Column("ends", UtcDateTime),
    Column("shown", String(64)),
    Column("cover", String(64)),
    Column("trouble", Text),
    Index("one_event_of_a_subject", "server_id", "uid", unique=True),
    one_of("stage", EventStage),
)
"""Discord's own events, by what calendars know a round or session by: what was removed still has its event.

`newest_event_id` is the newest that the server had before one is asked for: it will have a larger id.
"""

followed_teams = Table(
    "followed_teams",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    Column("person_id", BigInteger, nullable=False),
    Index("teams_of_a_person", "person_id", "server_id", unique=True),
)
"""The teams that people follow in any server and in direct messages: by the team's own server."""

guesses = Table(
    "guesses",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("servers", required=True),
    of("sessions", required=True),
    of("entries", required=True),
    Column("person_id", BigInteger, nullable=False),
    Column("place", Integer, nullable=False),
    Column("gain", String(4), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("one_guess_of_a_person", "session_id", "entry_id", "person_id", unique=True),
    one_of("gain", Gain),
)
"""What people guess about our cars' races: the place in class, and gain or loss from the grid.

`at` is when they last changed it. Points aren't kept: they follow from the result as it stands.
"""

driver_votes = Table(
    "driver_votes",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("sessions", required=True),
    Column("answer", Text, nullable=False),
    Column("votes", Integer, nullable=False),
    Index("one_count_of_an_answer", "session_id", "answer", unique=True),
)
"""How the polls for the driver of the day came out: the votes for each answer, once a poll is closed."""

voice_statuses = Table(
    "voice_statuses",
    METADATA,
    Column("server_id", BigInteger, ForeignKey("servers.id", ondelete="CASCADE"), primary_key=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("shown", Text, nullable=False),
    Column("due_at", UtcDateTime, index=True),
)
"""What a server's voice channel shows as its status, empty for nothing; `due_at` is when to look again."""
