"""What people read of what is kept about them."""
