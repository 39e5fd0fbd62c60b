"""Commands about results: `/result`, `/results`, their history, and the question to staff."""
