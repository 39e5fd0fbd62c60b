"""All that can be done to the bot, found by walking: its commands, and what stands under its messages."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.commands import BUTTONS, MODALS
from tests.fuzz.stage import Stage
from tests.loopback.commands import CHAT_INPUT, GROUP, SUBCOMMAND
from tests.loopback.messages import Message
from tests.loopback.rules import BUTTON, INTERACTIVE
from tests.loopback.world import Json, walk

BUTTON_NAMES, FORM_NAMES = tuple(BUTTONS), tuple(MODALS)
"""What every custom id begins with."""


@dataclass(frozen=True)
class Leaf:
    """A command that can be typed: the registered one, and the way to its subcommand."""

    root: Json
    path: tuple[str, ...]
    options: tuple[Json, ...]

    @property
    def name(self) -> str:
        return " ".join((self.root["name"], *self.path))

    @property
    def suggesting(self) -> list[Json]:
        """The options that offer something while one types."""
        return [option for option in self.options if option.get("autocomplete")]


def leaves(stage: Stage) -> list[Leaf]:
    """Every command and subcommand that the bot has registered."""
    registered = stage.discord._state.commands().json()
    return [leaf for root in registered if root["type"] == CHAT_INPUT for leaf in _below(root, root, ())]


def menus(stage: Stage) -> list[Json]:
    """Every entry in the menu of a message."""
    return [root for root in stage.discord._state.commands().json() if root["type"] != CHAT_INPUT]


def pressable(messages: list[Message]) -> list[tuple[Message, Json]]:
    """Every button and menu under the messages that asks the bot for something."""
    return [
        (message, part)
        for message in messages
        for part in walk(message.components)
        if part["type"] in {BUTTON, *INTERACTIVE} and part.get("custom_id") and not part.get("disabled")
    ]


def _below(root: Json, node: Json, path: tuple[str, ...]) -> Iterator[Leaf]:
    options = node.get("options") or []
    inner = [option for option in options if option["type"] in (SUBCOMMAND, GROUP)]
    if not inner:
        yield Leaf(root, path, tuple(options))
    for option in inner:
        yield from _below(root, option, (*path, option["name"]))
