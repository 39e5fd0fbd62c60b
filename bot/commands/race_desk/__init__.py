"""The race desk: the one message in the staff channel from which a weekend is run."""
