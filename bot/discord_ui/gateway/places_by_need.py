"""A server's channels or threads as discord.py keeps them, each made when somebody asks for it."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import TypeVar

Place = TypeVar("Place")


class PlacesByNeed(MutableMapping[int, Place]):
    """By their ids. To check one channel's permissions takes no objects for the fifty others.

    `read_lines` gives a line for each of them, and is asked once, when the first is wanted. `make` makes
    one of its id and line.
    """

    def __init__(self, read_lines: Callable[[], dict[int, str]], make: Callable[[int, str], Place]) -> None:
        self._read_lines = read_lines
        self._make = make
        self._unmade: dict[int, str] | None = None
        self._made: dict[int, Place] = {}

    def __getitem__(self, place_id: int) -> Place:
        if place_id not in self._made:
            self._made[place_id] = self._make(place_id, self._still_unmade().pop(place_id))
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

    def _still_unmade(self) -> dict[int, str]:
        if self._unmade is None:
            self._unmade = self._read_lines()
        return self._unmade
