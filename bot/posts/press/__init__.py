"""How the press desk's work reads: quotes, recaps, the preview of a release."""
