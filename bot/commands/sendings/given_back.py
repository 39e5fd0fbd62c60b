"""What somebody typed, given back where it came to nothing, with what can be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.languages.catalogue import mark, phrase
from bot.posts.kit.post import ROOM, Button, Buttons, Post, Style, Text

AGAIN = "again"
"""What the custom ids of its buttons and forms begin with; what to do and the key of what is kept follow."""
TRY, CHANGE, WITHOUT_PHOTO = "try", "change", "no-photo"
"""What the buttons do."""

_FENCE = "```"
_AROUND = 200
"""Characters of the lines around the words, at most."""
_LABELS = {TRY: mark("Try again"), CHANGE: mark("Change"), WITHOUT_PHOTO: mark("Save without photo")}


@dataclass(frozen=True, slots=True)
class GivenBack:
    """What was typed; `key` is that of what was kept of it, empty where nothing could be.

    `actions` are the buttons that help, the likeliest first; `has_photo` when its photo was kept too.
    `as_file` where Discord takes the words in no message.
    """

    words: str
    key: str = ""
    actions: Sequence[str] = ()
    has_photo: bool = False
    as_file: bool = False


def needs_file(refusal: str, given_back: GivenBack) -> bool:
    """Whether the words go as a file: they are too long for a message, or would end the block they are in."""
    words = given_back.words
    if not words:
        return False
    return given_back.as_file or len(refusal) + len(words) + _AROUND > ROOM or _FENCE in words


def given_back_post(refusal: str, given_back: GivenBack) -> Post:
    """The refusal, the words to copy, and buttons; words that go as a file are attached by the sender."""
    lines = [refusal]
    if needs_file(refusal, given_back):
        lines.append(phrase("Your words are in the file below."))
    elif given_back.words:
        lines.append(phrase("You typed:"))
        lines.append(f"{_FENCE}\n{given_back.words}\n{_FENCE}")
    if given_back.has_photo:
        lines.append(phrase("-# Your photo is saved with it."))
    text = Text("\n".join(lines))
    if len(text.markdown) > ROOM:  # a long list of what is wrong leaves no room for more
        text = Text(refusal)
    if not given_back.key or not given_back.actions:
        return Post((text,))
    return Post((text, Buttons(tuple(_buttons(given_back)))))


def _buttons(given_back: GivenBack) -> Sequence[Button]:
    buttons: list[Button] = []
    for action in given_back.actions:
        style = Style.PLAIN if buttons else Style.MAIN
        buttons.append(Button(phrase(_LABELS[action]), f"{AGAIN}:{action}:{given_back.key}", style))
    return buttons
