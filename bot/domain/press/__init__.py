"""What the press desk writes: quotes, recaps, photos."""
