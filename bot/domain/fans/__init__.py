"""What fans ask for by themselves: which news pings them."""
