"""A release held against what is stored: what would be new, what is there, and what only people can say."""
