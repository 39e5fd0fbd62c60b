"""What every post is made of: its plain value, escaping, dates, small English, links, pages."""
