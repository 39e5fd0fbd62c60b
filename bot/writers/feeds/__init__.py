"""Feeds for feed readers: Atom and JSON Feed."""
