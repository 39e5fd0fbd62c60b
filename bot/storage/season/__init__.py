"""The season with its rounds and sessions, and what calendars know of it."""
