"""How the schedule reads: what changed of it, and timetables that were read."""
