"""A press release read as data: what it says, each thing with its line, and nothing decided."""
