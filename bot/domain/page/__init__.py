"""What is read of a team outside Discord: its news, and its page's parts in plain words."""
