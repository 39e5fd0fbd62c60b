"""Several seasons in force, and several teams in one series and year.

Reason: a team drives two series at once, or a server has two teams; only one season could be followed.
"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"


def upgrade() -> None:
    """What was the only one in force stays in force, alone."""
    op.drop_index("one_current_season", "seasons")
    # The rule of before has no name of its own in SQLite, and PostgreSQL's.
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    rule = "uq_seasons_server_id" if is_sqlite else "seasons_server_id_series_year_key"
    with op.batch_alter_table(
        "seasons",
        naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s"},
        reflect_kwargs={"resolve_fks": False},
    ) as table:
        table.drop_constraint(rule, type_="unique")
        table.create_unique_constraint("one_season_of_a_team", ["server_id", "series", "year", "team"])
    in_force = sa.text("current")
    op.create_index(
        "seasons_in_force", "seasons", ["server_id"], sqlite_where=in_force, postgresql_where=in_force
    )
