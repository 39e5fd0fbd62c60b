"""Runs migrations on the connection that `bot.storage.migrate` passes in, in its transaction."""

from alembic import context

from bot.storage.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
