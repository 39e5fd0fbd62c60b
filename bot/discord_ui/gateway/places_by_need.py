"""A server's channels or threads as discord.py keeps them, each made when somebody asks for it."""

import json
from collections.abc import Callable, Iterator, MutableMapping
from typing import TypeVar

from bot.discord_ui.gateway.kept_fields import Json

Place = TypeVar("Place")


class PlacesByNeed(MutableMapping[int, Place]):
    """By their ids. To check one channel's permissions takes no objects for the fifty others.

    `read` gives all of them in JSON, as Discord told of them; it is asked once, when the first is wanted.
    `make` makes one of what the JSON says.
    """

    def __init__(self, read: Callable[[], dict[int, bytes]], make: Callable[[Json], Place]) -> None:
        self._read = read
        self._make = make
        self._unmade: dict[int, bytes] | None = None
        self._made: dict[int, Place] = {}

    def __getitem__(self, place_id: int) -> Place:
        if place_id not in self._made:
            self._made[place_id] = self._make(json.loads(self._still_unmade().pop(place_id)))
        return self._made[place_id]

    def __setitem__(self, place_id: int, place: Place) -> None:
        self._still_unmade().pop(place_id, None)
        self._made[place_id] = place

    def __delitem__(self, place_id: int) -> None:
        if self._still_unmade().pop(place_id, None) is None:
            del self._made[place_id]

    def __iter__(self) -> Iterator[int]:
        return iter((*self._made, *self._still_unmade()))

    def __len__(self) -> int:
        return len(self._made) + len(self._still_unmade())

    def copy(self) -> dict[int, Place]:
        """All of them, made: discord.py copies what threads there were."""
        return dict(self)

    def _still_unmade(self) -> dict[int, bytes]:
        if self._unmade is None:
            self._unmade = self._read()
        return self._unmade
