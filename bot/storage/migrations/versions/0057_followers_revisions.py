"""A server's revision is another one also when it follows another team, otherwise, or no more.

Reason: which team its fans ask about in which channel is kept in memory, too.
"""

revision = "0057"
down_revision = "0056"


def upgrade() -> None:
    """Change no table: the triggers are made anew after each upgrade (`bot.storage.migrate`)."""
