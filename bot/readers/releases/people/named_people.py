"""Somebody whom a text names, and who may be named in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody named at `start` to `end`.

    `driver` is the season's driver that this is, None for others; `is_whole` False for a part of a name;
    `is_owner` in `Jessica's`, where somebody or something of theirs is meant.
    """

    name: str
    start: int
    end: int
    driver: str | None = None
    is_whole: bool = True
    is_owner: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Who a release may name.

    `no_names` are flat words of teams, cars and places that are no person's; `shared` are flat parts of
    drivers' names that somebody else in the text has too. `families` are flat words of the own team's name:
    with a first name before it, it is the owner's.
    """

    drivers: tuple[str, ...]
    no_names: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
