"""Files people already have, read as data."""
