"""What the processes that share a database agree on."""
