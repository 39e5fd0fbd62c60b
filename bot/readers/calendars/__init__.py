"""Calendar files (iCalendar, RFC 5545), in and out."""
