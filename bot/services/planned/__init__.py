"""What is planned for a time: reminders, questions to staff, spoilers opened, checks before a round."""
