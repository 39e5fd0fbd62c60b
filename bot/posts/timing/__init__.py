"""Timing files, read and saved, as staff see them."""
