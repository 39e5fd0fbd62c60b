"""All that Pitboard says, for translators: from the code, and from the commands as Discord has them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from discord import app_commands

from bot.commands import COMMANDS, MENUS
from bot.languages.catalogue import COMMAND, MENU
from bot.languages.current import SpokenLanguage

BOT = Path(__file__).parents[2] / "bot"
KEYWORDS = {"phrase": (1,), "phrase_in_context": ((1, "c"), 2), "counted": (2, 3), "mark": (1,)}
FILES = [("**.py", "python"), ("posts/**.html", "jinja2"), ("writers/**.html", "jinja2")]
FOR_TRANSLATORS = "translators:"
"""What a comment in the code begins with that translators are shown."""

_NAME_RULE = "A command as it is typed: small letters, up to 32 a word, no more words than here"
_MENU_RULE = "In the menu of a message: up to 32 characters"
LINE_RULE = "Beside a command, an option or a choice: up to 100 characters"


_OWN_NAMES = frozenset(language.own_name for language in SpokenLanguage)
"""Of languages, which stay as their speakers write them."""


class CommandText(NamedTuple):
    """A text that Discord shows of a command: which context it is translated in, and what holds there."""

    english: str
    context: str | None
    rule: str


def command_texts() -> Iterator[CommandText]:
    """The names of all commands, subcommands and menus; every description; the names of choices."""
    for command in COMMANDS:
        yield from _texts_of(command)
    for menu in MENUS:
        yield CommandText(menu.name, MENU, _MENU_RULE)


def _texts_of(command: app_commands.Command[Any, ..., Any] | app_commands.Group) -> Iterator[CommandText]:
    yield CommandText(f"/{command.qualified_name}", COMMAND, _NAME_RULE)
    yield CommandText(command.description, None, LINE_RULE)
    if isinstance(command, app_commands.Group):
        for subcommand in command.commands:
            yield from _texts_of(subcommand)
        return
    for option in command.parameters:
        yield CommandText(str(option.description), None, LINE_RULE)
        for choice in option.choices:
            if choice.name in _OWN_NAMES:
                continue
            yield CommandText(choice.name, None, LINE_RULE)


def template() -> Catalog:
    """Every sentence once, with the files that say it, and what a translator has to know of it."""
    catalogue = Catalog(charset="utf-8")
    found = extract_from_dir(BOT, FILES, keywords=KEYWORDS, comment_tags=(FOR_TRANSLATORS,))
    for file, _, sentence, comments, context in found:
        catalogue.add(sentence, None, [(f"bot/{file}", 0)], auto_comments=comments, context=context)
    for text in command_texts():
        catalogue.add(text.english, None, auto_comments=[text.rule], context=text.context)
    return catalogue
