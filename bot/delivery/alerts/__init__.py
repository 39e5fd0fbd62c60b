"""What staff have to know: found before it hurts, and told to them once."""
