"""Threads and forums: what they are, and how their JSON looks."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.loopback.permissions import BOT, Permission
from tests.loopback.world import Channel, Guild, Json, User, iso, snowflake

if TYPE_CHECKING:
    from tests.loopback.messages import Message

PUBLIC_THREAD, PRIVATE_THREAD, FORUM = 11, 12, 15
REQUIRE_TAG = 1 << 4
_ARCHIVED_AFTER_MINUTES = 1440


@dataclass
class Tag:
    """A tag of a forum; of moderated ones only who manages threads may choose."""

    name: str
    moderated: bool = False
    id: int = field(default_factory=snowflake)

    def json(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "moderated": self.moderated,
            "emoji_id": None,
            "emoji_name": None,
        }


class Thread(Channel):
    """A thread in a channel or a forum; who may do what in it is said by that."""

    def __init__(self, parent: Channel, name: str, owner: User, tags: list[int], kind: int) -> None:
        super().__init__(parent.guild, name, type=kind)
        self.parent = parent
        self.owner = owner
        self.tags = tags
        self.archived = False
        self.locked = False
        self.archived_at = datetime.now(UTC)
        self.members = {owner.id}
        self.permissions = parent.permissions

    @property
    def may(self) -> Permission:
        """What the bot may do: as in the channel around it; nothing in a private one that it isn't in."""
        may = self.parent.permissions
        is_shut_out = self.type == PRIVATE_THREAD and self.guild.bot.id not in self.members
        if is_shut_out and not may & Permission.MANAGE_THREADS:
            return Permission.NONE
        return may

    @property
    def is_shown_at_start(self) -> bool:
        return not (self.deleted or self.archived) and bool(self.may & Permission.VIEW_CHANNEL)

    def archive(self, *, locked: bool = False) -> None:
        """What Discord does after a quiet day, or who manages threads at any time."""
        self.archived, self.locked, self.archived_at = True, locked, datetime.now(UTC)

    def json(self) -> Json:
        told = {
            "id": str(self.id),
            "type": self.type,
            "guild_id": str(self.guild.id),
            "parent_id": str(self.parent.id),
            "owner_id": str(self.owner.id),
            "name": self.name,
            "last_message_id": None,
            "rate_limit_per_user": 0,
            "flags": 0,
            "message_count": max(0, len(self.messages) - 1),
            "total_message_sent": max(0, len(self.messages) - 1),
            "member_count": len(self.members),
            "thread_metadata": {
                "archived": self.archived,
                "archive_timestamp": iso(self.archived_at),
                "auto_archive_duration": _ARCHIVED_AFTER_MINUTES,
                "locked": self.locked,
                "create_timestamp": iso(self.archived_at),
            },
        }
        return told | ({"applied_tags": [str(tag) for tag in self.tags]} if self.tags else {})


class Forum(Channel):
    """A channel that has nothing but threads, here called posts."""

    def __init__(self, guild: Guild, name: str, permissions: Permission = BOT) -> None:
        super().__init__(guild, name, permissions, type=FORUM)
        self.tags: list[Tag] = []
        self.requires_tag = False

    @property
    def posts(self) -> list[Thread]:
        """Those that are there, the oldest first."""
        there = (thread for thread in self.guild.threads if not thread.deleted)
        return [thread for thread in there if isinstance(thread, Thread) and thread.parent is self]

    @property
    def all_messages(self) -> "list[Message]":
        messages = [message for post in self.posts for message in post.messages]
        return sorted(messages, key=lambda message: message.id)

    def has(self, key: str | None) -> bool:
        return super().has(key) or any(post.has(key) for post in self.posts)

    def add_tag(self, name: str, *, moderated: bool = False) -> Tag:
        tag = Tag(name, moderated)
        self.tags.append(tag)
        return tag

    def json(self) -> Json:
        told = super().json()
        return told | {
            "flags": REQUIRE_TAG if self.requires_tag else 0,
            "available_tags": [tag.json() for tag in self.tags],
            "default_auto_archive_duration": _ARCHIVED_AFTER_MINUTES,
            "default_forum_layout": 0,
            "default_reaction_emoji": None,
            "default_sort_order": None,
        }
