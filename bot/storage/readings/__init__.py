"""What was read of servers and is kept in memory, and by what it is known to hold still."""
