"""How the season reads: calendar, what is next, changes, reminders, timetables."""
