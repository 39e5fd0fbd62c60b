"""Use cases about results."""
