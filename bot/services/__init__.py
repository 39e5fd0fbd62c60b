"""What it can do: use cases, one transaction each. Knows no Discord."""
