"""Requests to Discord, whoever makes them: kept apart, counted, and where it matters made once."""
