"""Championship tables as organisers publish them."""
