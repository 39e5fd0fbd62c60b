"""Timing files: the result lists, classifications and grids that organisers publish after a session."""
