"""What stands on a picture that Pitboard draws: words, figures and colours, not where they go."""
