"""Options that suggest: what a person probably means, likeliest first, and what they sent, understood."""
