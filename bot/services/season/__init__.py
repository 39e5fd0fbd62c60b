"""Use cases about seasons: their files, which one is meant, calendar files."""
