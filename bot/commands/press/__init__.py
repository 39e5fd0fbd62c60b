"""Commands of the press desk: quotes, recaps, press releases."""
