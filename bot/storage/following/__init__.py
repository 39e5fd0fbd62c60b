"""What is kept of teams that are followed from other servers."""
