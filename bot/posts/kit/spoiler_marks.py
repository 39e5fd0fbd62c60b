"""Spoiler marks: what a follower sees only by pressing on it."""


def under_marks(markdown: str) -> str:
    r"""The Markdown between spoiler bars, which nothing in it can break.

    What people typed is escaped, so that two bars never stand side by side in it (`\|\|`); only a
    last one would join those that close.
    """
    if not markdown:
        return ""
    apart = " " if markdown.endswith("|") else ""
    return f"||{markdown}{apart}||"


def hidden_if(veiled: bool, markdown: str) -> str:  # noqa: FBT001 - reads as a sentence
    """The Markdown under spoiler marks, or as it is."""
    if not veiled:
        return markdown
    return under_marks(markdown)
