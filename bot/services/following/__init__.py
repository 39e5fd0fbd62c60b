"""Following a team from another server: codes, follows, and their end."""
