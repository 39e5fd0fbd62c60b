"""Timing files: the whole field of a session as the organiser published it, and who handed it in.

Reason: places in class are counted over the field, and an official list is compared with the one before.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Make the table; no file was read before."""
    op.create_table(
        "timing_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("life", sa.String(12), nullable=True),
        sa.Column("cars", sa.JSON(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("session_id", "digest"),
        sa.CheckConstraint("kind IN ('result', 'grid')", name="known_kind"),
    )
    op.create_index(op.f("ix_timing_files_session_id"), "timing_files", ["session_id"])
