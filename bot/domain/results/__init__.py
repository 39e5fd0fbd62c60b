"""Results: how a session ended for a car, and what becomes of that."""
