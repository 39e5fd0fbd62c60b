"""What is kept of whom, and forgetting it."""
