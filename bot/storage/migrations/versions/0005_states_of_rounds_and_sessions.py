"""Whether a round or session takes place: scheduled, to be confirmed, postponed or cancelled.

Reason: what is called off stays in the season, is shown as that, and reminds nobody.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_KNOWN = "state IN ('scheduled', 'tbc', 'postponed', 'cancelled')"


def upgrade() -> None:
    """Give both tables the state; what is there is scheduled."""
    for name in ("rounds", "sessions"):
        with op.batch_alter_table(name, reflect_kwargs={"resolve_fks": False}) as table:
            state = sa.Column("state", sa.String(length=10), server_default="scheduled", nullable=False)
            table.add_column(state)
            table.create_check_constraint("known_state", _KNOWN)
