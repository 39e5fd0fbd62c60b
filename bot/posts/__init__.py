"""How it reads: domain value -> Post, a plain value. No I/O, no Discord."""
