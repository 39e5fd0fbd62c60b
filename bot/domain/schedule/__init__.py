"""What changes of a season: rounds and sessions moved, called off, added, and timetables that say so."""
