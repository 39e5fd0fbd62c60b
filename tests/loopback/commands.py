"""The commands that the bot has registered: checked as Discord checks them, and found as people find them."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from unicodedata import category

from tests.loopback.errors import FormError, InvalidFormError, Path
from tests.loopback.world import Json, snowflake

CHAT_INPUT, MESSAGE_MENU = 1, 3
SUBCOMMAND, GROUP = 1, 2
MOST_COMMANDS = 100
MOST_CHARACTERS = 8000
LONGEST_CHOICE = 100


class Commands:
    """One scope's commands, global or a guild's."""

    def __init__(self, application: int, guild: int | None = None) -> None:
        self._scope = {"application_id": str(application), **({"guild_id": str(guild)} if guild else {})}
        self._by_name: dict[tuple[int, str], Json] = {}

    def replace(self, payloads: list[Json]) -> None:
        """Bulk overwrite: all or none; a command that keeps its name keeps its id."""
        errors = list(_check(payloads))
        if errors:
            raise InvalidFormError(errors)
        fresh = {(p.get("type") or CHAT_INPUT, p["name"]): p for p in payloads}
        self._by_name = {key: self._stored(payload, self._by_name.get(key)) for key, payload in fresh.items()}

    def json(self, *, with_localizations: bool = True) -> list[Json]:
        commands = list(self._by_name.values())
        if with_localizations:
            return commands
        return [_without_localizations(command) for command in commands]

    def find(self, name: str, kind: int = CHAT_INPUT) -> Json | None:
        return self._by_name.get((kind, name))

    def _stored(self, payload: Json, old: Json | None) -> Json:
        given = {key: value for key, value in payload.items() if value is not None}
        rights = given.get("default_member_permissions")
        return {
            "type": CHAT_INPUT,
            "description": "",
            "name_localizations": None,
            "description_localizations": None,
            "options": [],
            "nsfw": False,
            "dm_permission": True,
            "contexts": None,
            "integration_types": [0],
            **given,
            **self._scope,
            "id": old["id"] if old else str(snowflake()),
            "version": str(snowflake()),
            "default_member_permissions": None if rights is None else str(rights),
        }


def _check(payloads: list[Json]) -> Iterator[FormError]:
    chat = [payload for payload in payloads if (payload.get("type") or CHAT_INPUT) == CHAT_INPUT]
    if len(chat) > MOST_COMMANDS:
        yield FormError(
            (), "APPLICATION_COMMANDS_MAX", "Maximum number of application commands reached (100)."
        )
    yield from _unique_names((), chat)
    for index, payload in enumerate(payloads):
        if payload in chat:
            yield from _named((index,), payload)
            yield from _options((index, "options"), payload.get("options") or [])
            if _size(payload) > MOST_CHARACTERS:
                message = "Command exceeds maximum size (8000)"
                yield FormError((index,), "APPLICATION_COMMAND_TOO_LARGE", message)
        else:
            yield from _of_a_menu((index,), payload)


def _of_a_menu(path: Path, entry: Json) -> Iterator[FormError]:
    if any(not 1 <= len(name) <= 32 for name in _texts(entry, "name")):
        yield FormError((*path, "name"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 32 in length.")
    if entry.get("description") or entry.get("options"):
        message = "Context menu commands cannot have a description or options"
        yield FormError(path, "APPLICATION_COMMAND_CONTEXT_MENU", message)


def _named(path: Path, thing: Json) -> Iterator[FormError]:
    if not all(_is_name(name) for name in _texts(thing, "name")):
        message = "Command name is invalid: 1 to 32 lower-case letters, digits, - or _."
        yield FormError((*path, "name"), "APPLICATION_COMMAND_INVALID_NAME", message)
    if any(not 1 <= len(text) <= 100 for text in _texts(thing, "description")):
        message = "Must be between 1 and 100 in length."
        yield FormError((*path, "description"), "BASE_TYPE_BAD_LENGTH", message)


def _is_name(name: str) -> bool:
    letters = all(c in "-_'" or category(c)[0] in "LN" for c in name)
    return 1 <= len(name) <= 32 and letters and name == name.lower()


def _texts(thing: Json, key: str) -> list[str]:
    """The name or description, and those in each language."""
    return [str(thing.get(key) or ""), *(thing.get(f"{key}_localizations") or {}).values()]


def _options(path: Path, options: list[Json], depth: int = 0) -> Iterator[FormError]:
    yield from _unique_names(path, options)
    yield from _order(path, options)
    nesting = {option["type"] for option in options if option["type"] in (SUBCOMMAND, GROUP)}
    if nesting and (
        any(o["type"] not in (SUBCOMMAND, GROUP) for o in options) or depth + max(nesting) > GROUP
    ):
        message = "Sub-commands do not stand beside options, nor groups in groups."
        yield FormError(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    for index, option in enumerate(options):
        yield from _named((*path, index), option)
        yield from _choices((*path, index), option)
        deeper = 1 if option["type"] == GROUP else GROUP
        yield from _options((*path, index, "options"), option.get("options") or [], deeper)


def _order(path: Path, options: list[Json]) -> Iterator[FormError]:
    for before, after in pairwise(options):
        if after.get("required") and not before.get("required"):
            message = "Required options must be placed before non-required options"
            yield FormError(path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)


def _choices(path: Path, option: Json) -> Iterator[FormError]:
    choices = option.get("choices") or []
    yield from _unique_names((*path, "choices"), choices)
    if choices and option.get("autocomplete"):
        message = "An option has choices or autocompletion, not both."
        yield FormError(path, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES", message)
    lengths = [len(text) for choice in choices for text in [str(choice["value"]), *_texts(choice, "name")]]
    if any(length > LONGEST_CHOICE for length in lengths):
        yield FormError((*path, "choices"), "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.")


def _unique_names(path: Path, things: list[Json]) -> Iterator[FormError]:
    """In each language too, where one without a name in it goes by the other."""
    locales = {locale for thing in things for locale in thing.get("name_localizations") or {}}
    for locale in (None, *sorted(locales)):
        names = Counter(
            (thing.get("name_localizations") or {}).get(locale, thing["name"]) for thing in things
        )
        for name in (name for name, times in names.items() if times > 1):
            yield FormError(path, "APPLICATION_COMMANDS_DUPLICATE_NAME", f"The name {name!r} is used twice.")


def _size(node: Any) -> int:
    if isinstance(node, dict):
        own = len(str(node.get("value") or ""))
        own += sum(max(map(len, _texts(node, key))) for key in ("name", "description"))  # the longest counts
        return own + sum(_size(node.get(key)) for key in ("options", "choices"))
    return sum(map(_size, node)) if isinstance(node, list) else 0


def _without_localizations(node: Any) -> Any:
    """As Discord answers who doesn't ask for them."""
    if isinstance(node, list):
        return [_without_localizations(part) for part in node]
    if isinstance(node, dict):
        return {
            key: _without_localizations(value) for key, value in node.items() if "_localizations" not in key
        }
    return node
