"""Which processes use a database, and what one of them does for all."""
