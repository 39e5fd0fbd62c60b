"""What runs in a worker's process, and nowhere else: the readers of files are imported here alone."""
