"""The language that a server is spoken to in, and the people who are reminded.

Reason: what is posted hours after somebody asked for it is worded in their language then.
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"


def upgrade() -> None:
    """Add the columns; everybody was spoken to in English before."""
    op.add_column("servers", sa.Column("language", sa.String(2), nullable=True))
    op.add_column("servers", sa.Column("discord_language", sa.String(2), nullable=False, server_default="en"))
    op.add_column("reminded_people", sa.Column("language", sa.String(2), nullable=True))
