"""What people type about the championship: its standings, and points typed by hand."""
