"""Queries about fans' pings: the roles that they choose, and what they were pinged for."""
