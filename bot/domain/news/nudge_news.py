"""A question to ask staff: how a session ended."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class NudgeNews:
    """A session that should be over, and the cars of which staff have no result in yet.

    `names_series` where the server follows several seasons.
    """

    team: str
    season: Season
    round: Round
    session: Session
    missing: tuple[Entry, ...]
    names_series: bool = False

    @property
    def end(self) -> datetime | None:
        """When it should be over (UTC)."""
        return self.round.end_of(self.session)

    @property
    def title(self) -> str:
        """What it is, in plain text: `Question about Race 2 at Spa-Francorchamps`."""
        return phrase(
            "Question: {session} at {round}", session=shown_name(self.session), round=self.round.name
        )
