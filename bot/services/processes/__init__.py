"""What the processes that share a database leave to one of them."""
