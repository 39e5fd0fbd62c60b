"""A press release held against what is stored: what would be new, what is there, what only people can say."""
