"""What goes out at a time: reminders to followers, questions to staff."""
