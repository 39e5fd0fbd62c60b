"""A round or session ahead, to remind of."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.planned.session_starts import has_started, is_being_driven
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import mark, phrase


@dataclass(frozen=True, slots=True)
class ReminderNews:
    """A round ahead, or one session of it. `meant_for` is set when the reminder is late (UTC).

    `started` when the session has started by now, as its reminder then says.
    `guess_open` is whether fans can guess how a car finishes it.
    In somebody's direct messages `private_of` is the server in which they asked for it.
    `names_series` where its reader couldn't know whose it is: in another server's channel than the team's
    own, or in a server that follows several seasons. Only there team and series are named.
    """

    team: str
    season: Season
    round: Round
    session: Session | None = None
    meant_for: datetime | None = None
    started: bool = False
    names_series: bool = False
    look: Look = PLAIN_LOOK
    private_of: int | None = None
    guess_open: bool = False

    @property
    def title(self) -> str:
        """What it is, in plain text: `Reminder: Race 2 at Spa-Francorchamps`."""
        if self.session is None:
            return phrase("Reminder: {round}", round=self.round.name)
        return phrase(
            "Reminder: {session} at {round}", session=shown_name(self.session), round=self.round.name
        )

    def reason_not_to_tell_start(self, now: datetime) -> str | None:
        """Why nobody needs to hear that the session has started; None when it is to be told."""
        if self.session is None or not has_started(self.round, self.session, now):
            return mark("it hadn't started")
        if not is_being_driven(self.round, self.session, now):
            return mark("it was over by then")
        return None
