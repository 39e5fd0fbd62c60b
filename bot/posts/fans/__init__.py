"""What fans read about their own pings."""
