"""Approvals are of the words as they stand: who has to approve a changed quote, and what waits for it."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Who approved a quote so far is asked again once it is changed; nothing is held yet."""
    op.add_column("quotes", sa.Column("approver", sa.BigInteger(), nullable=True))
    for name in ("approver_is_staff", "held", "rejected"):
        op.add_column("quotes", sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False))
