"""A team that is followed from another server, and the servers that follow it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.base.server import Follow

MOST_FOLLOWED_TEAMS = 25
"""Teams that one server may follow: as many as Discord suggests at once."""


class EndingReason(StrEnum):
    """Why a follow ended that its server didn't stop: the team refused it, or the team is gone."""

    REFUSED = "refused"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class FollowerServer:
    """A server that follows the team, as far as Discord shows it: its name, and how many people are in it."""

    follow: Follow
    name: str | None
    people: int | None


@dataclass(frozen=True, slots=True)
class FollowEnding:
    """A follow that the team has ended: `team` is what it was called, `channel_id` where it was heard."""

    guild_id: int
    channel_id: int
    team: str
    reason: EndingReason


@dataclass(frozen=True, slots=True)
class TeamToldOf:
    """The team that a server's fans ask about, by its own server; `follow` None in that server itself."""

    server_id: int
    follow: Follow | None = None


@dataclass(frozen=True, slots=True)
class TeamsHeard:
    """What a server's channels hear: `follows` are of its own team and of those of other servers."""

    guild_id: int
    is_set_up: bool
    has_season: bool
    follows: tuple[Follow, ...]

    def told_of_in(self, place_ids: Iterable[int]) -> TeamToldOf | None:
        """The team that fans ask about there: the one that the thread, or else its channel, hears.

        Elsewhere the server's own, or without a season the one followed last; None where there is none.
        """
        for place_id in place_ids:
            heard_there = self._heard_in(place_id)
            if heard_there is not None:
                return heard_there
        own_team = TeamToldOf(self.guild_id)
        if self.has_season:
            return own_team
        followed = [follow for follow in self.follows if follow.is_elsewhere]
        if followed:
            return TeamToldOf(followed[-1].server_id, followed[-1])
        if self.is_set_up:
            return own_team
        return None

    def _heard_in(self, place_id: int) -> TeamToldOf | None:
        """The team whose news come into that very place; of several the server's own."""
        there = [follow for follow in self.follows if follow.channel_id == place_id]
        if self.has_season and any(not follow.is_elsewhere for follow in there):
            return TeamToldOf(self.guild_id)
        for follow in reversed(there):
            if follow.is_elsewhere:
                return TeamToldOf(follow.server_id, follow)
        return None


@dataclass(frozen=True, slots=True)
class FollowedTeam:
    """A team as another server follows it; `name` is "" where neither its server nor its season says one.

    `quiet_hours` (`22:00-07:00` in the team's IANA `timezone`) are the team's where they hold: in a server
    that was never set up, and so has none of its own.
    """

    name: str
    follow: Follow
    quiet_hours: str | None = None
    timezone: str = "UTC"
