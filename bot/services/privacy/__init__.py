"""What is kept of servers and people, and forgetting it."""
