"""How a team's posts look, and how the bot looks in the team's server."""

from dataclasses import dataclass
from datetime import datetime

LONGEST_BIO = 190
"""Characters: Discord's own limit."""


@dataclass(frozen=True, slots=True)
class Look:
    """The `colour` beside posts, 0xRRGGBB, and the `logo`, a picture's digest; None is Pitboard's own."""

    colour: int | None = None
    logo: str | None = None


PLAIN_LOOK = Look()
"""What every team has before it chooses."""


@dataclass(frozen=True, slots=True)
class Face:
    """The bot in a server: digests of its `avatar` and `banner`, and its `bio`; None is its usual one."""

    avatar: str | None = None
    banner: str | None = None
    bio: str | None = None


USUAL_FACE = Face()
"""What the bot has in every server before somebody chooses."""


@dataclass(frozen=True, slots=True)
class FaceState:
    """A face and how far it has come: `shown` is what Discord has.

    `due_at` (UTC) is when it is tried next, None when nothing is to be done. `trouble` is why Discord hasn't
    taken it, in words for people; without `due_at` it was refused for good.
    """

    face: Face = USUAL_FACE
    shown: Face = USUAL_FACE
    due_at: datetime | None = None
    trouble: str | None = None


NO_FACE = FaceState()
"""Nobody has chosen a face yet."""
