"""Use cases about the season: its file, schedule, timetables, calendar files."""
