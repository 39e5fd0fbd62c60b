"""What is read outside Discord, in plain words: news for feed readers, and where they are."""
