"""A whole database in one file, and back, of either kind into either; and one server's data alone."""
