"""Results, quotes, recaps and photos."""
