"""Quotes in a press release: what stands between the marks, and who is said to have spoken."""
