"""A server's settings as the panel of `/setup` shows them, whether saved or only chosen so far."""

from dataclasses import dataclass

from bot.domain.base.look import NO_FACE, PLAIN_LOOK, FaceState, Look


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What is chosen; ids are Discord's and None is "not set".

    `reminders` is as `bot.domain.planned.lead_times` writes lead times, `spoilers` is in hours, and
    `season` a title. `is_saved` says that it holds; before that, choices only wait for each other.
    """

    channel_id: int | None
    staff_role_id: int | None
    staff_channel_id: int | None
    ping_role_id: int | None
    season: str | None
    reminders: str
    spoilers: int | None
    is_saved: bool = True
    look: Look = PLAIN_LOOK
    face: FaceState = NO_FACE
