"""The languages that are read, each with all that it knows in a file of its own."""
