"""Discord's objects as compressed JSON: whole, or many by their ids, of which each can be read alone."""

import json
import zlib
from collections.abc import Iterable, Mapping

from bot.discord_ui.gateway.kept_fields import Json

_LEVEL = 1
"""zlib's quickest: its usual level takes twice the time for a fifth less, and thousands may come at once."""

_as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def pack(fields: Json) -> bytes:
    """An object."""
    return zlib.compress(_as_json(fields).encode(), _LEVEL)


def unpack(packed: bytes) -> Json:
    """The object that was packed."""
    fields: Json = json.loads(zlib.decompress(packed))
    return fields


def by_id(objects: Iterable[Json]) -> dict[int, bytes]:
    """Each object's JSON by its id."""
    return {int(fields["id"]): _as_json(fields).encode() for fields in objects}


def pack_lines(lines: Mapping[int, bytes]) -> bytes:
    """A line for each object, its id before its JSON: `1125 {"id":"1125", …}`."""
    text = b"\n".join(b"%d %s" % line for line in lines.items())
    return zlib.compress(text, _LEVEL)


def unpack_lines(packed: bytes) -> dict[int, bytes]:
    """Each object's JSON by its id, none of it read."""
    lines: dict[int, bytes] = {}
    for line in zlib.decompress(packed).splitlines():
        object_id, _, fields = line.partition(b" ")
        lines[int(object_id)] = fields
    return lines
