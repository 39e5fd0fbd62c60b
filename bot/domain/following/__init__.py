"""What is true of teams that are followed from other servers."""
