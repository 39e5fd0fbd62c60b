"""`/follow`: a team's news in another server."""
