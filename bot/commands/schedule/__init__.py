"""Commands about the schedule: rounds, sessions, timetables that people have."""
