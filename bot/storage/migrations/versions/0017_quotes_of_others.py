"""Quotes of people who are no drivers: what they are stands beside their name."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Quotes so far are drivers', who need no role."""
    op.add_column("quotes", sa.Column("role", sa.Text))
