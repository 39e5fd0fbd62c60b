"""The languages that Pitboard speaks: sentences, and how each writes places and lists."""
