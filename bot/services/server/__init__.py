"""Use cases about a server: its settings, its staff, the list of commands."""
