"""A post: what a message says and how it is laid out, as a plain value."""

from dataclasses import dataclass
from enum import IntEnum

ROOM = 3800
"""Characters that the texts of one post may have together (Discord's components allow 4,000)."""
MOST_COMPONENTS = 40
"""Components that one message may have, those inside others included."""


class Accent(IntEnum):
    """The colour of the bar beside a post, as 0xRRGGBB."""

    PIT = 0x1F6FEB
    RESULT = 0x8B98A5
    WIN = 0xE3B341
    PODIUM = 0xB87333
    TROUBLE = 0xDA3633
    QUOTE = 0x2DA44E
    REMINDER = 0xF0883E


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in Discord's Markdown; whatever people typed in it is already escaped."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A thin line between parts."""


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens a page: `label` up to 80 characters, `url` up to 512."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Links:
    """A row of up to five link buttons."""

    links: tuple[Link, ...]


Block = Text | Divider | Links


@dataclass(frozen=True, slots=True)
class Post:
    """Blocks in a coloured frame; without an accent, bare text as in a conversation."""

    blocks: tuple[Block, ...]
    accent: Accent | None = None

    @property
    def text(self) -> str:
        """All that a screen reader would read, top to bottom."""
        return "\n".join(block.markdown for block in self.blocks if isinstance(block, Text))

    @property
    def components(self) -> int:
        """How many of Discord's components it takes: a row counts with its buttons, the frame is one."""
        inside = sum(1 + len(block.links) if isinstance(block, Links) else 1 for block in self.blocks)
        return inside + (self.accent is not None)

    @property
    def fits(self) -> bool:
        """Whether Discord takes it as one message."""
        return len(self.text) <= ROOM and self.components <= MOST_COMPONENTS


def say(*lines: str) -> Post:
    """A plain answer to one person."""
    return Post((Text("\n".join(lines)),))
