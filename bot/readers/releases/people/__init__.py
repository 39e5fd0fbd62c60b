"""The people that a release names."""
