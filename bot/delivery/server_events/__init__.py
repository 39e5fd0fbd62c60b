"""A server's own events, as Discord has them: what is asked for, and what comes of it."""
