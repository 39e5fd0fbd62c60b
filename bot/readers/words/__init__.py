"""What a language knows."""
