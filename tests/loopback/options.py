"""What Discord's client lets people send: a command's options by what the bot has registered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.loopback.commands import GROUP, SUBCOMMAND
from tests.loopback.permissions import EVERYTHING, Permission
from tests.loopback.uploads import Cdn, Upload
from tests.loopback.world import Channel, Json, Member, Role

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, NUMBER, ATTACHMENT = 3, 4, 5, 6, 7, 8, 10, 11
_TAKES: dict[int, Any] = {
    STRING: str,
    INTEGER: int,
    BOOLEAN: bool,
    USER: Member,
    CHANNEL: Channel,
    ROLE: Role,
    NUMBER: (int, float),
    ATTACHMENT: Upload,
}


class UnsendableError(AssertionError):
    """Discord's client would not have let a person send this."""


@dataclass
class Typing:
    """A command being typed in `channel`; `resolved` collects the things that its options name."""

    channel: Channel
    cdn: Cdn
    resolved: Json = field(default_factory=dict)

    def data(self, root: Json, path: list[str], given: Mapping[str, object], focused: str = "") -> Json:
        """The interaction's data. While an option is being autocompleted (`focused`) others may be missing.

        Raises:
            UnsendableError: an option is unknown, missing, or not what it takes.
        """
        leaf = find_leaf(root, path)
        known = {option["name"]: option for option in leaf.get("options") or []}
        strange = set(given) - set(known)
        missing = {name for name, o in known.items() if o.get("required") and name not in given}
        if strange or (missing and not focused):
            raise UnsendableError(f"/{root['name']}: no option {sorted(strange)}, without {sorted(missing)}")
        options = [self._filled(known[name], value, focused) for name, value in given.items()]
        for name, kind in reversed(list(zip(path, _kinds(root, path), strict=True))):
            options = [{"name": name, "type": kind, "options": options}]
        scope = {"guild_id": root["guild_id"]} if "guild_id" in root else {}
        told = {"id": root["id"], "name": root["name"], "type": root["type"], "options": options, **scope}
        return {**told, "resolved": self.resolved} if self.resolved else told

    def _filled(self, option: Json, value: object, focused: str) -> Json:
        told: Json = {"name": option["name"], "type": option["type"]}
        if option["name"] == focused:
            return {**told, "value": value, "focused": True}
        kind = option["type"]
        if not isinstance(value, _TAKES[kind]) or (isinstance(value, bool) and kind != BOOLEAN):
            raise UnsendableError(f"option {option['name']} does not take {value!r}")
        _bounds(option, value)
        return {**told, "value": self.sent(value)}

    def sent(self, value: object) -> Any:
        """A value as the payload has it: things by their id, described in `resolved`."""
        match value:
            case Member():
                person = value.json()
                self._resolve("users", value.user.id, person.pop("user"))
                return self._resolve(
                    "members", value.user.id, {**person, "permissions": str(int(value.permissions))}
                )
            case Role():
                return self._resolve("roles", value.id, value.json())
            case Channel():
                described = value.json() | {"permissions": str(int(EVERYTHING))}
                return self._resolve("channels", value.id, described)
            case Upload():
                attachment = self.cdn.keep(value, self.channel) | {"ephemeral": True}
                return self._resolve("attachments", int(attachment["id"]), attachment)
        return value

    def _resolve(self, kind: str, key: int, described: Json) -> str:
        self.resolved.setdefault(kind, {})[str(key)] = described
        return str(key)


def _bounds(option: Json, value: Any) -> None:
    size = len(value) if isinstance(value, str) else value
    limits = ("min_length", "max_length") if isinstance(value, str) else ("min_value", "max_value")
    low, high = (option.get(limit) for limit in limits)
    choices = [choice["value"] for choice in option.get("choices") or []]
    if (low is not None and size < low) or (high is not None and size > high):
        raise UnsendableError(f"option {option['name']} takes {low} to {high}, not {value!r}")
    if choices and value not in choices:
        raise UnsendableError(f"option {option['name']} takes one of {choices}, not {value!r}")
    kinds = option.get("channel_types")
    if isinstance(value, Channel) and kinds and value.json()["type"] not in kinds:
        raise UnsendableError(f"option {option['name']} does not take this kind of channel")


def find_leaf(root: Json, path: list[str]) -> Json:
    """The command that is run: `root` itself, or the sub-command that `path` names."""
    node = root
    for name in path:
        below = [
            o for o in node.get("options") or [] if o["name"] == name and o["type"] in (SUBCOMMAND, GROUP)
        ]
        if not below:
            raise UnsendableError(f"/{root['name']} has no sub-command {' '.join(path)}")
        node = below[0]
    if any(option["type"] in (SUBCOMMAND, GROUP) for option in node.get("options") or []):
        raise UnsendableError(f"/{root['name']} {' '.join(path)} is not a whole command")
    return node


def _kinds(root: Json, path: list[str]) -> list[int]:
    return [find["type"] for find in _along(root, path)]


def _along(root: Json, path: list[str]) -> list[Json]:
    found, node = [], root
    for name in path:
        node = next(option for option in node["options"] if option["name"] == name)
        found.append(node)
    return found


def may_use(root: Json, permissions: Permission) -> bool:
    """Whether the command is offered to somebody with these permissions."""
    rights = root.get("default_member_permissions")
    if rights is None or permissions & Permission.ADMINISTRATOR:
        return True
    return rights != "0" and int(permissions) & int(rights) == int(rights)
