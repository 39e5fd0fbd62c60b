"""What is told of servers, compressed: an object as JSON, or a line for each of many."""

import json
import zlib
from collections.abc import Iterable

from bot.discord_ui.gateway.kept_fields import Json

_LEVEL = 1
"""zlib's quickest: its usual level takes twice the time for a fifth less, and thousands may come at once."""

as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
"""In the fewest characters."""


def pack(fields: Json) -> bytes:
    """An object."""
    return zlib.compress(as_json(fields).encode(), _LEVEL)


def unpack(packed: bytes) -> Json:
    """The object that was packed."""
    fields: Json = json.loads(zlib.decompress(packed))
    return fields


def pack_lines(lines: Iterable[tuple[object, str]]) -> bytes:
    """Lines, each with the id of what it is of before it; there is no line break within one."""
    text = "\n".join([f"{place_id} {line}" for place_id, line in lines])
    return zlib.compress(text.encode(), _LEVEL)


def unpack_lines(packed: bytes) -> dict[int, str]:
    """Each line by the id before it."""
    lines: dict[int, str] = {}
    for text in zlib.decompress(packed).decode().split("\n"):
        place_id, _, line = text.partition(" ")
        lines[int(place_id)] = line
    return lines
