"""Photos of results and quotes.

Reason: Discord's addresses of what people upload expire, and the recap and the press pack need the pictures.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table of pictures, and let results and quotes show one."""
    op.create_table(
        "photos",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("wanted_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest"),
    )
    for name in ("results", "quotes"):
        with op.batch_alter_table(name, reflect_kwargs={"resolve_fks": False}) as table:
            table.add_column(sa.Column("photo", sa.String(length=64), nullable=True))
            table.add_column(sa.Column("photo_credit", sa.Text(), nullable=True))
            table.add_column(sa.Column("photo_alt", sa.Text(), nullable=True))
            table.create_foreign_key(f"photo_of_{name}", "photos", ["photo"], ["digest"])
        op.create_index(op.f(f"ix_{name}_photo"), name, ["photo"], unique=False)
