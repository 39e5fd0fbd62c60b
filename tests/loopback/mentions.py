"""Who gets a ping: what a text mentions, as far as `allowed_mentions` and permissions let it through."""

import re
from dataclasses import dataclass, field

from tests.loopback.permissions import Permission
from tests.loopback.world import Guild, Json, Role, User

_ALL: Json = {"parse": ["users", "roles", "everyone"]}


@dataclass
class Pings:
    """The pings of one message."""

    users: list[User] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    everyone: bool = False

    @property
    def everybody(self) -> list[str]:
        """Each as it is mentioned: `<@1>`, `<@&2>`, `@everyone`."""
        people = [user.mention for user in self.users] + [role.mention for role in self.roles]
        return [*people, "@everyone"] if self.everyone else people


def pings(text: str, allowed: Json | None, guild: Guild, may: Permission) -> Pings:
    """Without `allowed_mentions` all that is mentioned is pinged: the trap that this is here to catch.

    Code blocks and escapes are not honoured, so that a text which relies on them shows up.
    """
    allowed = _ALL if allowed is None else allowed
    parse = allowed.get("parse") or []

    def lets(kind: str, key: int) -> bool:
        return kind in parse or str(key) in map(str, allowed.get(kind) or [])

    users = {int(found) for found in re.findall(r"<@!?(\d+)>", text)}
    roles = {int(found) for found in re.findall(r"<@&(\d+)>", text)}
    may_all = bool(may & Permission.MENTION_EVERYONE)
    return Pings(
        users=[m.user for key, m in guild.members.items() if key in users and lets("users", key)],
        roles=[
            role
            for role in guild.roles.values()
            if role.id in roles and lets("roles", role.id) and (role.mentionable or may_all)
        ],
        everyone=may_all and "everyone" in parse and bool(re.search("@(everyone|here)", text)),
    )
