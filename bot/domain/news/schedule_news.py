"""A change of the schedule to tell."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.schedule_change import facts_of, is_over, stored_part
from bot.domain.season.season import Season
from bot.domain.season.session import Session


@dataclass(frozen=True, slots=True)
class ScheduleNews:
    """A round, or one session of it, as it is now and as it `was` (None: the round is new)."""

    team: str
    season: Season
    round: Round
    session: Session | None = None
    was: Round | None = None
    reason: str | None = None

    @property
    def title(self) -> str:
        """What it is, in plain text: `Schedule of Race 2 at Spa-Francorchamps`."""
        of = f"{self.session.name} at {self.round.name}" if self.session else self.round.name
        return f"Schedule of {of}"

    @property
    def was_session(self) -> Session | None:
        """The session as it was."""
        key = self.session.key if self.session else None
        return next((s for s in self.was.sessions if s.key == key), None) if self.was else None

    def moot(self, now: datetime) -> str | None:
        """Why nobody needs to hear of it any more; None when it is to be told."""
        key = self.session.key if self.session else None
        if self.was and stored_part(facts_of(self.was, key)) == stored_part(facts_of(self.round, key)):
            return "it was put back before it was told"
        return "it was over by then" if is_over(self.was, self.round, key, now) else None
