"""Timetables as people have them: pasted text, CSV, iCalendar."""
