"""How posts read."""
