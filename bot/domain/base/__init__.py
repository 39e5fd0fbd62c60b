"""What every subject shares: names, languages, likeness of texts, and the server."""
