"""Bundles: results, or a driver's quotes, that were saved together and are told in one post.

Reason: a release that was read back posted a row of cards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Make the table, and let announcements, results and quotes refer to it."""
    op.create_table(
        "bundles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_bundles_round_id"), "bundles", ["round_id"], unique=False)
    for table_name in ("announcements", "results", "quotes"):
        with op.batch_alter_table(table_name, reflect_kwargs={"resolve_fks": False}) as table:
            table.add_column(sa.Column("bundle_id", sa.Integer(), nullable=True))
            table.create_foreign_key(
                f"bundle_of_{table_name}", "bundles", ["bundle_id"], ["id"], ondelete="CASCADE"
            )
            table.create_index(op.f(f"ix_{table_name}_bundle_id"), ["bundle_id"], unique=False)
