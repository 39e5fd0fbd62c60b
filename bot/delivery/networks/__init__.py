"""Posts on networks outside Discord: each network's requests, and the attempts at them."""
