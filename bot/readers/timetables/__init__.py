"""Timetables as people have them, in five languages: pasted text, CSV, iCalendar."""
