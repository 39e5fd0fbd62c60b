"""What is true: frozen dataclasses and pure functions. `now` is an argument."""
