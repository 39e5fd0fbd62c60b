"""Times, days and lengths that people type: one grammar, and the clocks of the venue."""
