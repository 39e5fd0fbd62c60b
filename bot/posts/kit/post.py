"""A post: what a message says and how it is laid out, as a plain value."""

from dataclasses import dataclass
from enum import Enum, IntEnum, auto

from bot.domain.press.photo import Photo

ROOM = 3800
"""Characters that the texts of one post may have together (Discord's components allow 4,000)."""
MOST_COMPONENTS = 40
"""Components that one message may have, those inside others included."""


class Accent(IntEnum):
    """The colour of the bar beside a post, as 0xRRGGBB."""

    PIT = 0x1F6FEB
    RESULT = 0x8B98A5
    GOLD = 0xE3B341
    SILVER = 0xC4CCD4
    BRONZE = 0xB87333
    TROUBLE = 0xDA3633
    QUOTE = 0x2DA44E
    REMINDER = 0xF0883E


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in Discord's Markdown; whatever people typed in it is already escaped."""

    markdown: str


@dataclass(frozen=True, slots=True)
class TextBesideLogo:
    """Such a paragraph, with the team's logo at its right: a picture's digest, and `alt` in plain text."""

    markdown: str
    logo: str
    alt: str


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
    """A row of link buttons, and behind them buttons that share it: up to five in all."""

    links: tuple[Link, ...]
    buttons: tuple["Button", ...] = ()


class Style(Enum):
    """How a button looks: as one of several, as the thing to do, or as what can't be undone."""

    PLAIN = auto()
    MAIN = auto()
    DANGER = auto()


@dataclass(frozen=True, slots=True)
class Button:
    """A button that asks the bot for something: `label` up to 80 characters, `custom_id` up to 100.

    The custom id says all that is needed to answer it, so that it works after a restart.
    """

    label: str
    custom_id: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Buttons:
    """A row of up to five buttons."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """One to ten photos; each is read from the store and sent along. Every one has its alt text.

    A `spoiler` shows when somebody presses on it.
    """

    photos: tuple[Photo, ...]
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that Pitboard drew, as PNG: `name` is its file's, `alt` tells all that is on it."""

    name: str
    data: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Drawings:
    """One to ten pictures that Pitboard drew; a `spoiler` shows when it is pressed."""

    drawings: tuple[Drawing, ...]
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a menu: `label`, `value` and `description` up to 100 characters each, in plain text."""

    label: str
    value: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class ChannelMenu:
    """A menu of the server's channels: `prompt` up to 150 characters stands in it until one is chosen.

    `types` are Discord's numbers of the kinds of channels that it offers. One that `may_be_none` can
    be taken away again.
    """

    custom_id: str
    prompt: str
    types: tuple[int, ...]
    chosen_id: int | None = None
    may_be_none: bool = False


@dataclass(frozen=True, slots=True)
class RoleMenu:
    """A menu of the server's roles, otherwise as one of its channels."""

    custom_id: str
    prompt: str
    chosen_id: int | None = None
    may_be_none: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of up to 25 options, of which one is chosen: `prompt` up to 150 characters stands in it.

    The custom id (up to 100 characters) says all that is needed to answer it, as a button's does.
    """

    custom_id: str
    prompt: str
    options: tuple[Option, ...]


MOST_OPTIONS = 25
"""Options that a menu may have."""

Block = Text | TextBesideLogo | Divider | Links | Buttons | Gallery | Drawings | Menu | ChannelMenu | RoleMenu


@dataclass(frozen=True, slots=True)
class Post:
    """Blocks in a coloured frame, and those below it; without an accent, bare text as in a conversation.

    An accent is one of ours or a team's own colour, 0xRRGGBB.

    What stands below is about the post, as under a preview; it isn't part of it.
    """

    blocks: tuple[Block, ...]
    accent: int | None = None
    below: tuple[Block, ...] = ()

    @property
    def everything(self) -> tuple[Block, ...]:
        """All its blocks, top to bottom."""
        return (*self.blocks, *self.below)

    @property
    def text(self) -> str:
        """All that a screen reader would read, top to bottom."""
        texts = (block for block in self.everything if isinstance(block, Text | TextBesideLogo))
        return "\n".join(block.markdown for block in texts)

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Every photo once, however often it is shown."""
        shown = (photo for block in self.everything if isinstance(block, Gallery) for photo in block.photos)
        return tuple({photo.digest: photo for photo in shown}.values())

    @property
    def logos(self) -> tuple[str, ...]:
        """Every logo once, by its digest."""
        return tuple({block.logo: None for block in self.everything if isinstance(block, TextBesideLogo)})

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """Every picture that Pitboard drew for it, each by its file's name; under spoiler marks too."""
        drawn: list[Drawing] = []
        for block in self.everything:
            if isinstance(block, Drawings):
                drawn.extend(block.drawings)
        return tuple(drawn)

    @property
    def has_spoilers(self) -> bool:
        """Whether its photos and pictures are under spoiler marks."""
        return any(isinstance(block, Gallery | Drawings) and block.spoiler for block in self.blocks)

    @property
    def components(self) -> int:
        """How many of Discord's components it takes: a row counts with its buttons, the frame is one."""
        return sum(map(_weight, self.everything)) + (self.accent is not None)

    @property
    def fits(self) -> bool:
        """Whether Discord takes it as one message."""
        return len(self.text) <= ROOM and self.components <= MOST_COMPONENTS


def _weight(block: Block) -> int:
    match block:
        case Links(links, buttons):
            return 1 + len(links) + len(buttons)
        case Buttons(within):
            return 1 + len(within)
        case TextBesideLogo():  # the section, its text and its picture
            return 3
        case Menu() | ChannelMenu() | RoleMenu():  # its row counts too
            return 2
        case Text() | Divider() | Gallery() | Drawings():
            return 1


def plain_post(*lines: str) -> Post:
    """A plain answer to one person, in Markdown; lines may be empty."""
    return Post((Text("\n".join(lines)),))
