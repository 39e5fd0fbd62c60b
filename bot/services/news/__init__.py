"""The facts of an announcement, read at the moment of telling."""
