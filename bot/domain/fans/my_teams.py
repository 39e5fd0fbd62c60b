"""The teams that somebody follows by themselves: Pitboard answers about them wherever they are."""

from dataclasses import dataclass

MOST_TEAMS = 20
"""Teams that one person may follow: a menu has room for them."""


@dataclass(frozen=True, slots=True)
class MyTeam:
    """A team by its own server; `name` is "" where neither its server nor its season says one."""

    server_id: int
    name: str
