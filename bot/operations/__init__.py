"""What whoever runs the bot has: the words of the command line, backups, and a look at what is reached."""
