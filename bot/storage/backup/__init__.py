"""A whole database in one file, and back: of SQLite or PostgreSQL, into either."""
