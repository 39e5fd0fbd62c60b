"""Use cases about the championship: its standings, and what followers are told of them."""
