"""A round or session ahead, to remind of."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


@dataclass(frozen=True, slots=True)
class ReminderNews:
    """A round ahead, or one session of it. `meant_for` is set when the reminder is late (UTC)."""

    team: str
    season: Season
    round: Round
    session: Session | None = None
    meant_for: datetime | None = None

    @property
    def title(self) -> str:
        """What it is, in plain text: `Reminder of Race 2 at Spa-Francorchamps`."""
        if self.session is None:
            return f"Reminder of {self.round.name}"
        return f"Reminder of {self.session.name} at {self.round.name}"
