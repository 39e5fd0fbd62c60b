"""The season: rounds, sessions, what they are called, and how they change."""
