"""How the season reads: calendar, what is next, reminders, where to watch, imports."""
