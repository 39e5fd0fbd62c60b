"""Posts of results may have a picture.

Reason: a server chooses that; most news channels are read as text.
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    """Add the column; no post has a picture before a server chooses so."""
    op.add_column(
        "servers", sa.Column("has_pictures", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
