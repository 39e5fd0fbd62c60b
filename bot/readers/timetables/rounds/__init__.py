"""Rounds that a paper tells of and the season does not have yet: which they are, and where."""
