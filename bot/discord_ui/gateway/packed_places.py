"""The channels of all servers, or their threads, packed by the server."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bot.discord_ui.gateway.kept_fields import Json
from bot.discord_ui.gateway.packing import pack_lines, unpack_lines


class PackedPlaces:
    """A server without any takes no room. `write` makes a place's line, `read` a place of id and line."""

    def __init__(self, write: Callable[[Mapping[str, Any]], str], read: Callable[[int, str], Json]) -> None:
        self._write = write
        self.read = read
        self._packed: dict[int, bytes] = {}

    def lines_of(self, server_id: int) -> dict[int, str]:
        """The line of each of a server's by its id."""
        packed = self._packed.get(server_id)
        if packed is None:
            return {}
        return unpack_lines(packed)

    def replace(self, server_id: int, places: Iterable[Mapping[str, Any]]) -> None:
        """These are all that the server has."""
        lines = [(place["id"], self._write(place)) for place in places]
        if lines:
            self._packed[server_id] = pack_lines(lines)
        else:
            self._packed.pop(server_id, None)

    def put(self, server_id: int, told: Iterable[Mapping[str, Any]]) -> None:
        """These are new, or others than before."""
        places = self._all_of(server_id)
        for place in told:
            place_id = int(place["id"])
            places[place_id] = {**places.get(place_id, {}), **place}
        self.replace(server_id, places.values())

    def drop(self, server_id: int, is_gone: Callable[[Json], bool]) -> None:
        """Those are gone."""
        places = self._all_of(server_id).values()
        staying = [place for place in places if not is_gone(place)]
        if len(staying) < len(places):
            self.replace(server_id, staying)

    def _all_of(self, server_id: int) -> dict[int, Json]:
        lines = self.lines_of(server_id)
        return {place_id: self.read(place_id, line) for place_id, line in lines.items()}
