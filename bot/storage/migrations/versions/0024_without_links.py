"""Deliveries without links: Discord refused a link in it, and somebody has it sent all the same.

Reason: a later correction of that post must not bring the link back.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Add the column; what is there has its links."""
    op.add_column(
        "deliveries", sa.Column("without_links", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
