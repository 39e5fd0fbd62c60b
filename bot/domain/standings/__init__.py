"""The championship: what places are worth, and who leads it."""
