"""`/setup`: its options, its panel, and the forms that open from that."""
