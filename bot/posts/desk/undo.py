"""What staff read of a change: the button that takes it back, and the answer to it."""

from dataclasses import replace

from bot.domain.desk.change import Change
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Button, Buttons, Post, plain_post

UNDO = "undo"
"""What the custom id of an Undo button begins with; the change's id follows."""


def with_undo(post: Post, change: Change | None, beside: tuple[Button, ...] = ()) -> Post:
    """The answer to who made a change, with Undo below it, unless there was none to take back.

    `beside` is what else can be done; without anything the answer stays as it is.
    """
    buttons = beside
    if change is not None:
        buttons = (Button(phrase("Undo"), f"{UNDO}:{change.id}"), *beside)
    if not buttons:
        return post
    return replace(post, blocks=(*post.blocks, Buttons(buttons)))


def change_undone_post(change: Change) -> Post:
    """The answer to Undo."""
    return plain_post(phrase("Undone: **{change}**.", change=escaped_line(change.title)))
