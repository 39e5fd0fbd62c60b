"""What fans choose for themselves: which news pings them."""
