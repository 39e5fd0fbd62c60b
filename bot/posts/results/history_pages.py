"""Pages of something long, turned by buttons that say all in their custom ids."""

from bot.languages.catalogue import phrase
from bot.posts.kit.post import Button, Buttons


def page_of(wanted: int, things: int, most: int) -> tuple[int, int]:
    """The page to show, counted from 0, and how many there are; one that isn't there is the nearest."""
    pages = max(1, -(-things // most))
    return min(max(wanted, 0), pages - 1), pages


def page_buttons(custom_id: str, page: int, pages: int) -> tuple[Buttons, ...]:
    """Newer and Older, as far as there is something to turn to; the page follows in the custom id."""
    buttons = []
    if page:
        buttons.append(Button(phrase("Newer"), f"{custom_id}:{page - 1}"))
    if page < pages - 1:
        buttons.append(Button(phrase("Older"), f"{custom_id}:{page + 1}"))
    if not buttons:
        return ()
    return (Buttons(tuple(buttons)),)
