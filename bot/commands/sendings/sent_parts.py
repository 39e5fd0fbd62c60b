"""The data of an interaction as Discord sends it: options of commands, inputs of forms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Part = dict[str, Any]
"""An option of a command or an input of a form."""

CHAT_INPUT = 1
SUBCOMMAND, SUBCOMMAND_GROUP, TEXT, INTEGER, YES_OR_NO, ATTACHMENT = 1, 2, 3, 4, 5, 11
_MEMBER, _CHANNEL, _ROLE = 6, 7, 8
TEXT_INPUT, FILE_UPLOAD = 4, 19
"""Discord's numbers of kinds of commands, options and components."""
LONGEST_FIELD = 4000
"""Characters that a form's text input takes."""


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


def shown_value(option: Part, resolved: Mapping[str, Any]) -> str:
    """An option's value as people know it: a file, a member, a channel and a role by their names."""
    value = str(option["value"])
    kind, name_key, mark = _NAMES.get(option["type"], ("", "", ""))
    name = resolved.get(kind, {}).get(value, {}).get(name_key, value)
    return f"{mark}{name}"


_NAMES = {
    ATTACHMENT: ("attachments", "filename", ""),
    _MEMBER: ("users", "username", "@"),
    _CHANNEL: ("channels", "name", "#"),
    _ROLE: ("roles", "name", "@"),
}
"""Where Discord tells the names of what an option has by its id, and what people write before them."""
