"""The weekend told whole: its headline, lead, results, quotes and outlook, in plain words and as a post."""
