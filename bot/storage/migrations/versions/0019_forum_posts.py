"""Forums: the posts that were begun in them, and which of these a message is in.

Reason: a forum's first message takes no nonce, so what is about to be made is kept before it is made.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Make the table, and the column of deliveries."""
    op.create_table(
        "forum_posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("nonce", sa.String(length=25), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["server_id"], ["servers.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["season_id"], ["seasons.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("server_id", "season_id", "round_id"):
        op.create_index(op.f(f"ix_forum_posts_{column}"), "forum_posts", [column])
    op.create_index("posts_of_forum", "forum_posts", ["channel_id"])
    with op.batch_alter_table("deliveries", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("thread_id", sa.BigInteger(), nullable=True))
