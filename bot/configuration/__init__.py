"""What whoever runs the bot sets: its settings, where they may stand, and the addresses among them."""
