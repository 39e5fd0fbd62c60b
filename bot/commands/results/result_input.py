"""What commands, forms and buttons read of a result alike."""

from bot.domain.base.phone_text import is_dash


def read_note(typed: str | None) -> str | None:
    """A dash takes the note away; line ends would break the one line that a result has."""
    if typed is None:
        return None
    if is_dash(typed):
        return ""
    return " ".join(typed.split())
