"""A team's pages as HTML: its season, and each recap; without scripts, everything escaped."""
