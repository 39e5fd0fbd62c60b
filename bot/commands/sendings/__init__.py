"""What somebody sent, given back where it came to nothing: to be copied, sent again, or changed in a form."""
