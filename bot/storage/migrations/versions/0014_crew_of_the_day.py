"""A result keeps the car with its crew as they were entered that day.

Reason: a season file with another crew for later rounds changed what earlier results said.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_OF_A_CAR = ("number", "car", "class_name", "drivers")


def upgrade() -> None:
    """What was stored before was driven by who is entered now: nobody knows better any more."""
    with op.batch_alter_table("results", reflect_kwargs={"resolve_fks": False}) as table:
        table.add_column(sa.Column("number", sa.Text(), nullable=True))
        table.add_column(sa.Column("car", sa.Text(), nullable=True))
        table.add_column(sa.Column("class_name", sa.Text(), nullable=True))
        table.add_column(sa.Column("drivers", sa.JSON(), nullable=True))
    for column in _OF_A_CAR:
        op.execute(
            f"UPDATE results SET {column} = "  # noqa: S608 - our own columns' names
            f"(SELECT entries.{column} FROM entries WHERE entries.id = results.entry_id)"
        )
    with op.batch_alter_table("results", reflect_kwargs={"resolve_fks": False}) as table:
        table.alter_column("car", nullable=False)
        table.alter_column("class_name", nullable=False)
        table.alter_column("drivers", nullable=False)
