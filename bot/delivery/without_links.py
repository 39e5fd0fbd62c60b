"""A post without what leads elsewhere: Discord refuses a whole message for one link that it mistrusts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.posts.kit.post import Block, Buttons, Links, Post, Text, TextBesideLogo

_INSIDE = "https://discord.com/"
"""What Discord's own addresses begin with: they stay."""
_NAMED = re.compile(r"\[([^\]]+)\]\((https?://[^\s)]+)\)")  # [the first post](https://example.org/1)
_BARE = re.compile(r"<?https?://[^\s<>*|`\\\[\]()]+>?")  # https://example.org/1, <https://example.org/1>


def without_links(post: Post) -> Post:
    """The same post, its link buttons and addresses left out and the words of its links kept."""
    return replace(post, blocks=tuple(_unlinked(post.blocks)), below=tuple(_unlinked(post.below)))


def _unlinked(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Links(buttons=buttons):
                if buttons:
                    yield Buttons(buttons)
            case Text() | TextBesideLogo():
                yield replace(block, markdown=_words_alone(block.markdown))
            case _:
                yield block


def _words_alone(markdown: str) -> str:
    named_alone = _NAMED.sub(lambda link: link[0] if link[2].startswith(_INSIDE) else link[1], markdown)
    lines = []
    for line in named_alone.splitlines():
        kept = _BARE.sub(lambda link: link[0] if _INSIDE in link[0] else "", line).rstrip()
        if kept or not line:  # a line that was only an address goes
            lines.append(kept)
    return "\n".join(lines) or "…"
