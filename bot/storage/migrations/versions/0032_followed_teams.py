"""The teams that somebody follows by themselves, in any server and in direct messages.

Reason: installed to a person, Pitboard answers where no server says whose team is meant.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    """Make the table; nobody follows a team yet."""
    op.create_table(
        "followed_teams",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_followed_teams_server_id"), "followed_teams", ["server_id"])
    op.create_index("teams_of_a_person", "followed_teams", ["person_id", "server_id"], unique=True)
