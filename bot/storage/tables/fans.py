"""What fans can be pinged for: the roles that Pitboard made for it, and the pings that went out."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from bot.domain.fans.ping_kind import PingKind
from bot.storage.tables.columns import METADATA, of, one_of

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
