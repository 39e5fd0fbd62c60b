"""Whether Discord's list of commands is this code's: another version may have given it another since.

https://discord.com/developers/docs/interactions/application-commands#application-command-object
"""

from collections.abc import Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

_FACTS = frozenset(
    {
        "name", "type", "description", "options", "default_member_permissions", "nsfw", "contexts",
        "integration_types", "required", "autocomplete", "choices", "channel_types", "min_value", "max_value",
        "min_length", "max_length", "value",
        "name_localizations", "description_localizations",
    }
)  # fmt: skip
"""What this code says of commands, options and choices; Discord adds ids, versions and old facts."""
_IN_ANY_ORDER = frozenset({"contexts", "integration_types", "channel_types"})
_BY_DEFAULT = frozenset({"contexts", "integration_types"})
"""What stands for the application's own where Discord says nothing of it."""


def is_same_list(wanted: Sequence[Json], registered: Sequence[Json]) -> bool:
    """Whether Discord has exactly these commands, in whichever order."""
    registered_by_key = {_key(command): command for command in registered}
    if len(registered) != len(wanted) or len(registered_by_key) != len(wanted):
        return False
    for command in wanted:
        known = registered_by_key.get(_key(command))
        if known is None or not _is_same(command, known):
            return False
    return True


def _key(command: Json) -> tuple[int, str]:
    return command.get("type", 1), command["name"]


def _is_same(wanted: Json, registered: Json) -> bool:
    unsaid = {fact for fact in _BY_DEFAULT if registered.get(fact) is None}
    said_facts = {name: value for name, value in wanted.items() if name not in unsaid}
    return _plain(said_facts) == _plain(registered)


def _plain(described: Json) -> dict[str, Any]:
    """Without what says nothing: Discord leaves out what is empty or false, and we say it."""
    facts: dict[str, Any] = {}
    for name, value in described.items():
        if name in _FACTS and not _says_nothing(value):
            facts[name] = _plain_value(name, value)
    return facts


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})  # but 0 is a number


def _plain_value(name: str, value: Any) -> Any:
    if name in ("options", "choices"):
        return [_plain(described) for described in value]
    if name in _IN_ANY_ORDER:
        return sorted(value)
    if name == "default_member_permissions":  # a number here, digits there
        return str(value)
    return value
