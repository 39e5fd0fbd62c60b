"""What a person types into one field."""
