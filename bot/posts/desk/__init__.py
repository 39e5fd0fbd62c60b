"""What staff read behind the scenes: status, trail, setup, trouble, what was posted where."""
