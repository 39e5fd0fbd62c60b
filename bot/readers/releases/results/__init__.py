"""Results in a press release: its sessions, positions and drivers, in lists and in prose."""
