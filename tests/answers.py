"""What the bot's answers say, for tests that only care what came of a command."""


def is_saved(answer: str) -> bool:
    """Whether it says that what was typed is saved, whatever became of the posts."""
    return answer.startswith(("Saved:", "Already saved:", "Posted in", "Corrected in"))
