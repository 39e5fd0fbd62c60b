"""The queue as the courier uses it: what is claimed, what that needs to know, and how each attempt ended."""
