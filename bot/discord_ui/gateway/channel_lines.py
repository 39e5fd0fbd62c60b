"""A channel as one line of text: a third of its JSON, and written in a third of the time.

Thousands of servers of sixty channels come at once when the bot starts. A field of Discord's that has no
place in the line reads as if Discord hadn't sent it.
https://docs.discord.com/developers/resources/channel#channel-object
"""

import json
from collections.abc import Mapping
from typing import Any

from bot.discord_ui.gateway.kept_fields import Json
from bot.discord_ui.gateway.packing import as_json

_BETWEEN = "\t"
"""In no name and no tag: JSON writes it as an escape."""
_UNKNOWN_VOICE: Json = {"bitrate": 64_000, "user_limit": 0}
"""Nobody asks how a voice channel sounds, but discord.py makes none without."""


def write_channel(channel: Mapping[str, Any]) -> str:
    """Its line: `0⇥3⇥1125⇥0⇥17,0,1024,0;18,1,0,2048⇥"race-news"⇥[]`, the last being a forum's tags."""
    tags = channel.get("available_tags")
    fields = (
        str(channel["type"]),
        str(channel["position"]),
        str(channel.get("parent_id") or ""),
        str(channel.get("flags", 0)),
        ";".join([_write_overwrite(overwrite) for overwrite in channel.get("permission_overwrites", ())]),
        as_json(channel["name"]),
        as_json(tags) if tags else "[]",
    )
    return _BETWEEN.join(fields)


def read_channel(channel_id: int, line: str) -> Json:
    """The channel that the line was written of."""
    kind, position, parent_id, flags, overwrites, name, tags = line.split(_BETWEEN)
    return {
        "id": str(channel_id),
        "type": int(kind),
        "position": int(position),
        "parent_id": parent_id or None,
        "flags": int(flags),
        "permission_overwrites": [_read_overwrite(text) for text in overwrites.split(";") if text],
        "name": json.loads(name),
        "available_tags": json.loads(tags),
        **_UNKNOWN_VOICE,
    }


def _write_overwrite(overwrite: Mapping[str, Any]) -> str:
    return f"{overwrite['id']},{overwrite['type']},{overwrite.get('allow', 0)},{overwrite.get('deny', 0)}"


def _read_overwrite(text: str) -> Json:
    target_id, kind, allowed, denied = text.split(",")
    return {"id": target_id, "type": int(kind), "allow": allowed, "deny": denied}
