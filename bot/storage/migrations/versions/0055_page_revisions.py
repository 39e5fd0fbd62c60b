"""A server's revision is another one also when something is written that its page on the web shows.

Reason: a page, once made, is served until something of it changes, and was made anew every other second.
"""

revision = "0055"
down_revision = "0054"


def upgrade() -> None:
    """Change no table: the triggers are made anew after each upgrade (`bot.storage.migrate`)."""
