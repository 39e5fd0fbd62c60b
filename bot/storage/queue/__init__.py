"""The queue: which deliveries go when, who sends them, how that ended, and how it all stands."""
