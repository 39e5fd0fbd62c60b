"""A team that is followed from another server, and the servers that follow it."""

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

    def told_of_in(self, channel_id: int | None) -> TeamToldOf | None:
        """The team that fans ask about in that channel: the one it hears, of several the server's own.

        Elsewhere the server's own, or without a season the one followed last; None where there is none.
        """
        own_team = TeamToldOf(self.guild_id)
        in_channel = [follow for follow in self.follows if follow.channel_id == channel_id]
        if self.has_season and any(not follow.is_elsewhere for follow in in_channel):
            return own_team
        for follow in reversed(in_channel):
            if follow.is_elsewhere:
                return TeamToldOf(follow.server_id, follow)
        if self.has_season:
            return own_team
        followed = [follow for follow in self.follows if follow.is_elsewhere]
        if followed:
            return TeamToldOf(followed[-1].server_id, followed[-1])
        if self.is_set_up:
            return own_team
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
