"""News: an announcement with the facts that it tells."""
