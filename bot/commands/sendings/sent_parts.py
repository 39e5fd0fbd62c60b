"""The data of an interaction as Discord sends it: options of commands, inputs of forms."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

Part = dict[str, Any]
"""An option of a command or an input of a form."""

CHAT_INPUT = 1
SUBCOMMAND, SUBCOMMAND_GROUP, TEXT, INTEGER, YES_OR_NO, MEMBER, ATTACHMENT = 1, 2, 3, 4, 5, 6, 11
TEXT_INPUT, FILE_UPLOAD = 4, 19
"""Discord's numbers of kinds of commands, options and components."""


def nodes_of(data: Part) -> Iterator[Part]:
    """A command, and the subcommand inside of it that was meant."""
    node: Part | None = data
    while node is not None:
        yield node
        node = _subcommand(node)


def _subcommand(node: Part) -> Part | None:
    options: Iterable[Part] = node.get("options") or []
    for option in options:
        if option["type"] in (SUBCOMMAND, SUBCOMMAND_GROUP):
            return option
    return None


def with_options(node: Part, options: Sequence[Part]) -> Part:
    """A command's data with these options."""
    subcommand = _subcommand(node)
    if subcommand is None:
        return node | {"options": list(options)}
    return node | {"options": [with_options(subcommand, options)]}


def part_name(part: Part) -> str:
    """What an option or an input is called."""
    return str(part.get("custom_id") or part.get("name"))


def has_file(part: Part) -> bool:
    """Whether a file came with it."""
    if "custom_id" in part:
        return bool(part["type"] == FILE_UPLOAD and part.get("values"))
    return bool(part["type"] == ATTACHMENT)
