"""Weekend cards: whether a server wants them, and what those that are posted show.

Reason: a card is edited when what it shows has changed, and never more: Discord limits edits of old messages.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"

_KINDS = (
    "kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans', "
    "'private', 'card')"
)


def upgrade() -> None:
    """Make the table; no server has cards before it chooses them."""
    op.create_table(
        "weekend_cards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("shown", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_weekend_cards_round_id"), "weekend_cards", ["round_id"])
    op.create_index("one_card_of_a_round", "weekend_cards", ["round_id"], unique=True)
    op.add_column("servers", sa.Column("has_cards", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("announcements", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_kind", type_="check")
        table.create_check_constraint("known_kind", _KINDS)
