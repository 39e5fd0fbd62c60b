"""News is posted on networks outside Discord too, where an operator has set up accounts for a server.

Reason: such an account follows a team as a channel does, and its posts are deliveries like all others.
"""

from alembic import op

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    """Let a follow be a network's."""
    with op.batch_alter_table("follows", reflect_kwargs={"resolve_fks": False}) as table:
        table.drop_constraint("known_audience", type_="check")
        table.create_check_constraint("known_audience", "audience IN ('followers', 'staff', 'networks')")
