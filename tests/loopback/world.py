"""What a Discord is made of: guilds, channels, roles, and the fields that its JSON has."""

import hashlib
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any, cast

from tests.loopback.permissions import BOT, EVERYTHING, PERSON, Permission
from tests.loopback.publishing import PublishingLimits

if TYPE_CHECKING:
    from tests.loopback.messages import Message

Json = dict[str, Any]
EPOCH_MS = 1_420_070_400_000
_serial = count(1)


def snowflake() -> int:
    """A new id; its upper bits are the time, because libraries read that from it."""
    return (int(time.time() * 1000) - EPOCH_MS << 22) | (next(_serial) & 0x3FFFFF)


def iso(instant: datetime) -> str:
    """An instant as Discord writes it."""
    return instant.astimezone(UTC).isoformat()


@dataclass
class Role:
    """A role; `mentionable` means that anybody may ping it, a bot without MENTION_EVERYONE too."""

    guild: "Guild"
    name: str
    mentionable: bool = False
    permissions: Permission = Permission.NONE
    id: int = field(default_factory=snowflake)

    @property
    def mention(self) -> str:
        return f"<@&{self.id}>"

    def json(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "description": None,
            "permissions": str(int(self.permissions)),
            "position": 0 if self.id == self.guild.id else 1,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": self.mentionable,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }


VOICE, ANNOUNCEMENT = 2, 5
"""The types of a voice channel, and of one whose messages can be published."""
_VOICE_FIELDS: Json = {"bitrate": 64_000, "user_limit": 0, "rtc_region": None}


@dataclass
class Channel:
    """A text channel (`type` 5: an announcement channel, 2: a voice channel, which has a `status`).

    `permissions` are what the bot may do in it.
    """

    guild: "Guild"
    name: str
    permissions: Permission = BOT
    id: int = field(default_factory=snowflake)
    messages: "list[Message]" = field(default_factory=list)
    deleted: bool = False
    type: int = 0
    status: str | None = None
    publishing: PublishingLimits = field(default_factory=PublishingLimits)

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    @property
    def may(self) -> Permission:
        """What the bot may do in it."""
        return self.permissions

    def has(self, key: str | None) -> bool:
        """Whether something under /channels/{key} is in it."""
        return key == str(self.id)

    @property
    def is_shown_at_start(self) -> bool:
        """Whether the gateway tells of it when the bot connects."""
        return not self.deleted

    @property
    def all_messages(self) -> "list[Message]":
        """Those in it, the oldest first."""
        return self.messages

    def json(self) -> Json:
        overwrite = {
            "id": str(self.guild.bot.id),
            "type": 1,
            "allow": str(int(self.permissions)),
            "deny": str(int(EVERYTHING & ~self.permissions)),
        }
        return {
            "id": str(self.id),
            "type": self.type,
            "guild_id": str(self.guild.id),
            "name": self.name,
            "position": 0,
            "permission_overwrites": [overwrite],
            "nsfw": False,
            "topic": None,
            "parent_id": None,
            "last_message_id": None,
            "rate_limit_per_user": 0,
            "flags": 0,
            **(_VOICE_FIELDS if self.type == VOICE else {}),
        }


@dataclass
class User:
    """An account: the bot's or a person's."""

    name: str
    bot: bool = False
    id: int = field(default_factory=snowflake)

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    def json(self) -> Json:
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
        }


@dataclass
class Member:
    """A user in a guild, with what they may do there."""

    user: User
    roles: list[Role]
    permissions: Permission
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Its avatar and banner in this guild."""
    bio: str = ""
    changes: dict[str, int] = field(default_factory=dict)

    def json(self) -> Json:
        return {
            "user": self.user.json(),
            "roles": [str(role.id) for role in self.roles],
            "nick": None,
            "avatar": self._hash("avatar"),
            "banner": self._hash("banner"),
            "joined_at": iso(datetime(2023, 1, 1, tzinfo=UTC)),
            "premium_since": None,
            "communication_disabled_until": None,
            "pending": False,
            "deaf": False,
            "mute": False,
            "flags": 0,
        }

    def _hash(self, part: str) -> str | None:
        if part not in self.pictures:
            return None
        return hashlib.md5(self.pictures[part], usedforsecurity=False).hexdigest()


@dataclass
class GuildEvent:
    """An event in a server's list; `status` 1 is to come, 2 under way, 3 over, 4 cancelled."""

    guild: "Guild"
    creator: User
    facts: Json
    status: int = 1
    cover: bytes | None = None
    id: int = field(default_factory=snowflake)

    def json(self) -> Json:
        return {
            "id": str(self.id),
            "guild_id": str(self.guild.id),
            "channel_id": None,
            "creator_id": str(self.creator.id),
            "creator": self.creator.json(),
            "name": self.facts["name"],
            "description": self.facts.get("description"),
            "scheduled_start_time": self.facts["scheduled_start_time"],
            "scheduled_end_time": self.facts["scheduled_end_time"],
            "privacy_level": 2,
            "status": self.status,
            "entity_type": 3,
            "entity_id": None,
            "entity_metadata": self.facts["entity_metadata"],
            "image": None,
            "recurrence_rule": None,
            "guild_scheduled_event_exceptions": [],
        }


class Guild:
    """A server: `roles` by name with whether all may ping them, `channels` by name with the bot's rights."""

    def __init__(
        self, name: str, bot: User, channels: Mapping[str, Permission], roles: Mapping[str, bool]
    ) -> None:
        self.id = snowflake()
        self.name = name
        self.bot = bot
        self.everyone = Role(self, "@everyone", mentionable=False, permissions=PERSON, id=self.id)
        self.roles = {role: Role(self, role, mentionable) for role, mentionable in roles.items()}
        self.channels = {channel: Channel(self, channel, may) for channel, may in channels.items()}
        self.threads: list[Channel] = []
        self.members = {bot.id: Member(bot, [], BOT)}
        self.events: list[GuildEvent] = []

    def json(self) -> Json:
        """As GUILD_CREATE has it for a bot without the members intent: of the members, only itself."""
        return {
            **self._about(),
            "member_count": len(self.members),
            "unavailable": False,
            "large": False,
            "channels": [channel.json() for channel in self.channels.values() if not channel.deleted],
            "members": [self.members[self.bot.id].json()],
            "threads": [thread.json() for thread in self.threads if thread.is_shown_at_start],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }

    def shown(self) -> Json:
        """As GET /guilds/{guild_id} has it: nobody of its members, and none of its channels."""
        nothing = dict.fromkeys(
            (
                *("description", "home_header", "discovery_splash", "banner", "application_id"),
                *("afk_channel_id", "system_channel_id", "widget_channel_id", "max_presences"),
                *("vanity_url_code", "rules_channel_id", "safety_alerts_channel_id"),
                *("public_updates_channel_id", "incidents_data"),
            )
        )
        return {
            **self._about(),
            **nothing,
            "region": "deprecated",
            "widget_enabled": False,
            "max_members": 500_000,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
            "premium_subscription_count": 0,
            "premium_progress_bar_enabled": False,
            "nsfw": False,
        }

    def _about(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": "1",
            "roles": [role.json() for role in self.all_roles()],
            "emojis": [],
            "stickers": [],
            "features": [],
            "preferred_locale": "en-GB",
            "premium_tier": 0,
            "nsfw_level": 0,
            "verification_level": 0,
            "default_message_notifications": 1,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "system_channel_flags": 0,
            "icon": None,
            "splash": None,
            "afk_timeout": 300,
        }

    def all_roles(self) -> Iterator[Role]:
        yield self.everyone
        yield from self.roles.values()


def walk(components: list[Json]) -> Iterator[Json]:
    """Every component, nested ones too, in reading order."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        yield from walk(
            [cast("Json", component[key]) for key in ("accessory", "component") if component.get(key)]
        )
