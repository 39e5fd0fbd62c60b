"""A server's settings as the panel of `/setup` shows them, whether saved or only chosen so far."""

from dataclasses import dataclass

from bot.domain.base.look import NO_FACE, PLAIN_LOOK, FaceState, Look
from bot.domain.base.server import CardChoice, Switch
from bot.domain.base.team_page import PageReach
from bot.domain.fans.ping_kind import PingKind
from bot.domain.planned.server_event_steps import NO_EVENTS, EventsState
from bot.languages.current import SpokenLanguage


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What is chosen; ids are Discord's and None is "not set".

    `reminders` is as `bot.domain.planned.lead_times` writes lead times, `spoilers` is in hours,
    `quiet_hours` like `22:00-07:00` and `season` a title. Where fans choose `kinds`, those are pinged.
    A `language` of None is the one that Discord has for the server.
    `is_saved` says that it holds; before that, choices only wait for each other.
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
    page: PageReach = PageReach.OFF
    quiet_hours: str | None = None
    kinds: tuple[PingKind, ...] = ()
    events: EventsState = NO_EVENTS
    card: CardChoice = CardChoice.OFF
    guess: Switch = Switch.OFF
    standings: Switch = Switch.OFF
    driver_poll: Switch = Switch.OFF
    language: SpokenLanguage | None = None
    picture: Switch = Switch.OFF
    hashtags: str | None = None
    voice_channel_id: int | None = None

    @property
    def ping_role_ids(self) -> tuple[int, ...]:
        """The one role that reminders ping where fans have no kinds to choose from, or none."""
        if self.ping_role_id is None or self.kinds:
            return ()
        return (self.ping_role_id,)
