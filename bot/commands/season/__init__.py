"""Commands about the season: its file, rounds, sessions, timetables, `/next`, `/calendar`, `/watch`."""
