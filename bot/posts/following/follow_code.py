"""A team's follow code, as its staff read it: what it is for, and how to make another."""

from bot.domain.following.follow_code import shown_code
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Button, Buttons, Post, Text
from bot.posts.kit.text_lines import subtext

FOLLOW = "follow"
"""What the custom ids of buttons about follows begin with."""


def follow_code_post(code: str, *, is_renewed: bool = False) -> Post:
    """The code and what to do with it; `is_renewed` when another one has just lost its worth."""
    lines = []
    if is_renewed:
        lines.append(phrase("✅ New code. The old one no longer works; servers that follow already stay."))
    lines += [
        phrase("## Your follow code: `{code}`", code=shown_code(code)),
        phrase(
            "Give it to servers that may post your news. Their staff type `/follow team` with this code and "
            "a channel. That channel then gets your reminders, results, quotes, recaps and schedule "
            "changes, in its own language."
        ),
        phrase("Who follows, and *Refuse*: `/follow list`."),
        subtext(phrase("Only you see this")),
    ]
    return Post((Text("\n".join(lines)), Buttons((Button(phrase("New code"), f"{FOLLOW}:new-code"),))))
