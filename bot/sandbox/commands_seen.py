"""The commands that somebody may type in the sandbox, named and described as their own Discord does it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from simcord.interactions import command_leaves

from bot.sandbox.demo_people import DemoServer, Person

View = dict[str, Any]


def commands_of(server: DemoServer, person: Person, locale: str) -> Iterator[View]:
    """Each command that can be typed in the server, `season import` by its whole name.

    `locale` is Discord's code of the person's language. `key` is the English name, by which it is sent.
    """
    roots = server.env.backend.visible_commands(user_id=person.id, channel_id=server.news.id)
    for root in roots:
        for path, leaf in command_leaves(root):
            yield {
                "key": " ".join(path),
                "name": " ".join(_shown_names(root, path, locale)),
                "description": _worded(leaf, "description", locale),
                "options": [_option(option, locale) for option in leaf.get("options") or ()],
            }


def _shown_names(root: Mapping[str, Any], path: Sequence[str], locale: str) -> Iterator[str]:
    """`boxengasse`, `status` in German: of the command and each subcommand on the way."""
    described = root
    yield _worded(described, "name", locale)
    for name in path[1:]:
        described = next(option for option in described["options"] if option["name"] == name)
        yield _worded(described, "name", locale)


def _option(option: Mapping[str, Any], locale: str) -> View:
    """An option keeps its English name in every language; its description and its choices are said in it."""
    shown = {**option, "description": _worded(option, "description", locale)}
    if option.get("choices"):
        shown["choices"] = [
            {**choice, "name": _worded(choice, "name", locale)} for choice in option["choices"]
        ]
    return shown


def _worded(described: Mapping[str, Any], what: str, locale: str) -> str:
    localized = described.get(f"{what}_localizations") or {}
    return str(localized.get(locale) or described[what])
