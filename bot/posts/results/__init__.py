"""How results read: one announced, a weekend listed, a history, the question to staff."""
