"""What the gateway tells of servers, kept packed; discord.py's objects are made where somebody asks."""
