"""Commands about the season: its file, its picture, `/next`, `/calendar`, `/watch`."""
