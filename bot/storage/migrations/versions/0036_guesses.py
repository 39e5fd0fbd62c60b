"""Fans guess results, where a server chooses so.

Reason: something to come back for before each race; nobody's guess is seen before it has points.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    """Make the table and the setting; no server has the game before it chooses so."""
    op.add_column(
        "servers", sa.Column("has_guesses", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        "guesses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("gain", sa.String(length=4), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("gain IN ('gain', 'loss')", name="known_gain"),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_guesses_server_id"), "guesses", ["server_id"])
    op.create_index(op.f("ix_guesses_session_id"), "guesses", ["session_id"])
    op.create_index(op.f("ix_guesses_entry_id"), "guesses", ["entry_id"])
    op.create_index("one_guess_of_a_person", "guesses", ["session_id", "entry_id", "person_id"], unique=True)
