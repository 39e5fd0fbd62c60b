"""Use cases of the press desk: quotes, recaps, photos, press releases."""
