"""Use cases about changes of the schedule: typed, read from timetables, previewed, undone."""
