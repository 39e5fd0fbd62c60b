"""A result to tell."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class ResultNews:
    """A result to tell; `alone` when the team has no other car to tell it apart from.

    `final_since` is when it became final (UTC), where it had been provisional.

    `wants_picture` says that its post is to have one; `picture` is that, a PNG, once it is drawn.

    `names_series` where its reader couldn't know whose it is: in another server's channel than the team's
    own, or in a server that follows several seasons. Only there team and series are named.
    """

    team: str
    season: Season
    round: Round
    session: Session
    entry: Entry
    result: Result
    final_since: datetime | None = None
    names_series: bool = False
    look: Look = PLAIN_LOOK
    wants_picture: bool = False
    picture: bytes | None = None

    @property
    def alone(self) -> bool:
        """Whether the season has one entry only."""
        return len(self.season.entries) == 1

    @property
    def title(self) -> str:
        """What it is the result of, in plain text: `Race 2 at Spa-Francorchamps`, and of which car."""
        if self.alone:
            return phrase("{session} at {round}", session=shown_name(self.session), round=self.round.name)
        return phrase(
            "{session} at {round} ({car})",
            session=shown_name(self.session),
            round=self.round.name,
            car=self.entry.label,
        )
