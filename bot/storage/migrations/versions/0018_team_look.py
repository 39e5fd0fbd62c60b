"""A team's colour and logo, and the bot's face in its server.

Reason: results, quotes and recaps show the team's look. The face is kept beside what Discord has of it, so
that it is tried again where Discord puts it off.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Add the columns, and make the table of faces."""
    with op.batch_alter_table("servers", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("colour", sa.Integer(), nullable=True))
        table.add_column(sa.Column("logo", sa.String(length=64), nullable=True))
        table.create_foreign_key("logo_of_server", "photos", ["logo"], ["digest"])
    op.create_index(op.f("ix_servers_logo"), "servers", ["logo"], unique=False)
    op.create_table(
        "faces",
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("avatar", sa.String(length=64), nullable=True),
        sa.Column("banner", sa.String(length=64), nullable=True),
        sa.Column("bio", sa.Text(), nullable=True),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["avatar"], ["photos.digest"]),
        sa.ForeignKeyConstraint(["banner"], ["photos.digest"]),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("server_id"),
    )
    for column in ("avatar", "banner"):
        op.create_index(op.f(f"ix_faces_{column}"), "faces", [column], unique=False)
