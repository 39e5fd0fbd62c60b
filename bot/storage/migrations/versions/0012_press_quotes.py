"""Quotes as press work.

Reason: a quote has a language and a translation, may be under embargo, come from somebody's message, need
an approval, and be withdrawn.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Give quotes what staff may say of them."""
    with op.batch_alter_table("quotes", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("language", sa.String(length=10), nullable=True))
        table.add_column(sa.Column("translation", sa.Text(), nullable=True))
        table.add_column(sa.Column("not_before", UtcDateTime(), nullable=True))
        table.add_column(sa.Column("author", sa.BigInteger(), nullable=True))
        table.add_column(sa.Column("approved_by", sa.BigInteger(), nullable=True))
        table.add_column(sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))
