"""Pitboard: a Discord bot for a racing team and the people who follow it."""

__version__ = "0.2.0"
