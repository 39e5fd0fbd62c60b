"""A change of the schedule to tell."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.desk.schedule_facts import facts_of, stored_part
from bot.domain.schedule.schedule_change import is_over_either_way
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import mark, phrase


@dataclass(frozen=True, slots=True)
class ScheduleNews:
    """A round, or one session of it, as it is now and as it `was` (None: the round is new).

    `names_series` where its reader couldn't know whose it is: in another server's channel than the team's
    own, or in a server that follows several seasons. Only there team and series are named.
    """

    team: str
    season: Season
    round: Round
    session: Session | None = None
    was: Round | None = None
    reason: str | None = None
    names_series: bool = False
    look: Look = PLAIN_LOOK

    @property
    def title(self) -> str:
        """What it is, in plain text: `Schedule: Race 2 at Spa-Francorchamps`."""
        if self.session is None:
            return phrase("Schedule: {round}", round=self.round.name)
        return phrase(
            "Schedule: {session} at {round}", session=shown_name(self.session), round=self.round.name
        )

    @property
    def session_key(self) -> str | None:
        """The key of the session that it is about; None where it is about the round."""
        if self.session is None:
            return None
        return self.session.key

    @property
    def was_session(self) -> Session | None:
        """The session as it was."""
        if self.was is None:
            return None
        for session in self.was.sessions:
            if session.key == self.session_key:
                return session
        return None

    def reason_it_is_no_news(self, now: datetime) -> str | None:
        """Why nobody needs to hear of it any more; None when it is to be told."""
        key = self.session_key
        if self.was and stored_part(facts_of(self.was, key)) == stored_part(facts_of(self.round, key)):
            return mark("it was undone before it was posted")
        if is_over_either_way(self.was, self.round, key, now):
            return mark("it was over by then")
        return None
