"""The channels of all servers, or their threads, packed by the server."""

import json
from collections.abc import Callable, Iterable

from bot.discord_ui.gateway.kept_fields import Json
from bot.discord_ui.gateway.packing import by_id, pack_lines, unpack_lines


class PackedPlaces:
    """A server without any takes no room."""

    def __init__(self) -> None:
        self._packed: dict[int, bytes] = {}

    def of(self, server_id: int) -> dict[int, bytes]:
        """Those of a server by their ids, each as JSON."""
        packed = self._packed.get(server_id)
        if packed is None:
            return {}
        return unpack_lines(packed)

    def replace(self, server_id: int, places: Iterable[Json]) -> None:
        """These are all that the server has."""
        self._keep(server_id, by_id(places))

    def put(self, server_id: int, places: Iterable[Json]) -> None:
        """These are new, or others than before."""
        lines = self.of(server_id)
        for place in places:
            known = json.loads(lines.get(int(place["id"]), b"{}"))
            lines |= by_id([{**known, **place}])
        self._keep(server_id, lines)

    def drop(self, server_id: int, is_gone: Callable[[Json], bool]) -> None:
        """Those are gone."""
        lines = self.of(server_id)
        kept_lines = {place_id: line for place_id, line in lines.items() if not is_gone(json.loads(line))}
        if kept_lines.keys() != lines.keys():
            self._keep(server_id, kept_lines)

    def _keep(self, server_id: int, lines: dict[int, bytes]) -> None:
        if lines:
            self._packed[server_id] = pack_lines(lines)
        else:
            self._packed.pop(server_id, None)
