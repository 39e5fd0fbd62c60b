"""What calendars know a round or session by, and how often what they show of it has changed.

Reason: an entry that was added to a calendar is brought up to date by its UID and its SEQUENCE. Ids
don't serve: they are given again after a removal, and every Pitboard has a round 1.
"""

import uuid

import sqlalchemy as sa
from alembic import op

from bot.storage.types import UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Give each round and session a name for calendars, and a count of changes from 0."""
    for name in ("rounds", "sessions"):
        with op.batch_alter_table(name, reflect_kwargs={"resolve_fks": False}) as table:
            table.add_column(sa.Column("uid", sa.String(length=32), nullable=True))
            table.add_column(sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
            table.add_column(sa.Column("changed_at", UtcDateTime(), nullable=True))
        _name_all(sa.table(name, sa.column("id"), sa.column("uid")))
        with op.batch_alter_table(name, reflect_kwargs={"resolve_fks": False}) as table:
            table.alter_column("uid", existing_type=sa.String(length=32), nullable=False)


def _name_all(table: sa.TableClause) -> None:
    connection = op.get_bind()
    for id_ in connection.execute(sa.select(table.c.id)).scalars().all():
        connection.execute(table.update().where(table.c.id == id_).values(uid=uuid.uuid4().hex))
