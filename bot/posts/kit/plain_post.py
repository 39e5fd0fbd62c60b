"""The plainest post: a few lines of text, as in a conversation."""

from bot.posts.kit.post import Post, Text


def plain_post(*lines: str) -> Post:
    """A plain answer to one person, in Markdown; lines may be empty."""
    return Post((Text("\n".join(lines)),))
