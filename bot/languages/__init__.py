"""The languages that Pitboard speaks: one catalogue of sentences, English for now."""
