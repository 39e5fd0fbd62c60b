"""What staff read about teams that are followed from other servers."""
