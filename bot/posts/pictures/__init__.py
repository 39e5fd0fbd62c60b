"""Pictures: what stands on them, and the posts that they go in."""
