"""Tables of sessions, from spreadsheets and public calendars: a row for each session, or a column."""
