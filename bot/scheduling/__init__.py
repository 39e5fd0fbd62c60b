"""The alarm: APScheduler in memory, armed from the rows."""
