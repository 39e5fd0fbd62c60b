"""What the gateway tells of a server of the size that big bots are in, and of what changes in it."""

from collections.abc import Iterator
from random import Random
from typing import Any

Json = dict[str, Any]

BOT = 5 << 58
TEXT, VOICE, CATEGORY, FORUM, PUBLIC_THREAD = 0, 2, 4, 15, 11
MANY = 60
_CATEGORY_EACH = 8
_PERMISSIONS = ("0", "1024", "2048", "3072", "68608", "1049600", "274877910016")
_CHANNEL_NAMES = ("general", "race-news", "paddock", "results", "photos", "off-topic")
_ROLE_NAMES = ("Moderator", "Fans", "Team", "Press", "Member", "Drivers")
_MONTH = "2026-11-01T10:00:00+00:00"


def dice(seed: int) -> Random:
    """What makes one server differ from the next, and is the same in each run."""
    return Random(seed)  # noqa: S311 - nothing secret comes of it


def ready(server_ids: tuple[str, ...] = ()) -> Json:
    """READY of the only shard, with servers that are told of later."""
    account = {"id": str(BOT), "username": "Pitboard", "discriminator": "0", "avatar": None}
    servers = [{"id": server_id, "unavailable": True} for server_id in server_ids]
    return {"shard": [0, 1], "user": account, "application": {"id": "1", "flags": 0}, "guilds": servers}


def server(random: Random, channels: int = MANY, roles: int = 12) -> Json:
    """GUILD_CREATE, with the fields that Discord sends and nobody here looks at."""
    server_id = _id(random)
    role_ids = [server_id, *(_id(random) for _ in range(roles))]
    places = list(_channels(random, channels, role_ids))
    parents = [place["id"] for place in places if place["type"] in (TEXT, FORUM)]
    return {
        "id": server_id,
        "name": f"Fans of car {random.randrange(1000)}",
        "icon": f"{random.getrandbits(128):032x}",
        "owner_id": _id(random),
        "unavailable": False,
        "preferred_locale": random.choice(("en-US", "de", "fr")),
        "system_channel_id": parents[0],
        "features": ["COMMUNITY", "NEWS"],
        "member_count": random.randint(5, 900),
        "joined_at": _MONTH,
        "application_command_counts": {"1": 30},
        **dict.fromkeys(("description", "splash", "banner", "afk_channel_id", "vanity_url_code"), None),
        **dict.fromkeys(("emojis", "stickers", "voice_states", "presences", "stage_instances"), ()),
        "members": [member(role_ids[1:2])],
        "roles": [role(random, role_id, position) for position, role_id in enumerate(role_ids)],
        "channels": places,
        "threads": [thread(random, random.choice(parents)) for _ in range(2)],
    }


def member(role_ids: list[str], account_id: int = BOT) -> Json:
    """The bot's own membership, or somebody else's."""
    account = {"id": str(account_id), "username": "Pitboard", "discriminator": "0", "avatar": "a" * 32}
    absent = dict.fromkeys(("nick", "avatar", "banner", "premium_since", "communication_disabled_until"))
    flags = {"deaf": False, "mute": False, "pending": False, "flags": 0}
    return {"user": account, "roles": role_ids, "joined_at": _MONTH, **absent, **flags}


def role(random: Random, role_id: str | None = None, position: int = 1) -> Json:
    """A role, a new one unless `role_id` names it."""
    return {
        "id": role_id or _id(random),
        "name": random.choice(_ROLE_NAMES),
        "permissions": str(random.getrandbits(45)),
        "position": position,
        "colors": {"primary_color": 3447003, "secondary_color": None, "tertiary_color": None},
        "mentionable": random.choice((True, False)),
        **dict.fromkeys(("hoist", "managed"), False),
        **dict.fromkeys(("description", "icon", "unicode_emoji"), None),
        "flags": 0,
    }


def channel(random: Random, kind: int, role_ids: list[str], parent_id: str | None = None) -> Json:
    """A channel with overwrites for some of the roles."""
    place = {
        "id": _id(random),
        "type": kind,
        "name": random.choice(_CHANNEL_NAMES),
        "position": random.randrange(50),
        "flags": 0,
        "permission_overwrites": [_overwrite(random, role_ids) for _ in range(random.randrange(4))],
        "parent_id": parent_id,
        "topic": "Talk about races here, be kind.",
        "last_message_id": _id(random),
        "nsfw": False,
        "rate_limit_per_user": 0,
        "icon_emoji": {"id": None, "name": "🏁"},
    }
    if kind == VOICE:
        place |= {"bitrate": 64_000, "user_limit": 0, "rtc_region": None}
    if kind == FORUM:
        tag = {"id": _id(random), "name": "news", "moderated": False, "emoji_id": None, "emoji_name": None}
        place["available_tags"] = [tag]
    return place


def thread(random: Random, parent_id: str, **metadata: bool) -> Json:
    """A thread in a channel; `metadata` says whether it is `archived` or `locked`."""
    return {
        "id": _id(random),
        "type": PUBLIC_THREAD,
        "parent_id": parent_id,
        "owner_id": _id(random),
        "name": "Race 1",
        "last_message_id": _id(random),
        "message_count": 3,
        "member_count": 2,
        "flags": 0,
        "thread_metadata": {
            "archived": False,
            "locked": False,
            "archive_timestamp": _MONTH,
            "create_timestamp": _MONTH,
            "auto_archive_duration": 4320,
            **metadata,
        },
    }


def _channels(random: Random, count: int, role_ids: list[str]) -> Iterator[Json]:
    category_id = None
    for number in range(count):
        if number % _CATEGORY_EACH == 0:
            category = channel(random, CATEGORY, role_ids)
            category_id = category["id"]
            yield category
        elif number == 1:  # every server has one to talk in
            yield channel(random, TEXT, role_ids, category_id)
        else:
            kind = random.choice((TEXT, TEXT, TEXT, TEXT, VOICE, FORUM))
            yield channel(random, kind, role_ids, category_id)


def _overwrite(random: Random, role_ids: list[str]) -> Json:
    allowed, denied = random.choice(_PERMISSIONS), random.choice(_PERMISSIONS)
    return {"id": random.choice(role_ids), "type": 0, "allow": allowed, "deny": denied}


def _id(random: Random) -> str:
    return str(1 << 58 | random.getrandbits(58))
