"""The text in what people upload, whatever program made the file."""
