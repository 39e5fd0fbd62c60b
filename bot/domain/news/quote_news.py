"""A quote to tell, and those of a round together."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.press.quote import Quote
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class QuoteNews:
    """What a driver said, and about what.

    `names_series` where its reader couldn't know whose it is: in another server's channel than the team's
    own, or in a server that follows several seasons. Only there team and series are named.
    """

    team: str
    season: Season
    quote: Quote
    round: Round | None = None
    session: Session | None = None
    names_series: bool = False
    look: Look = PLAIN_LOOK

    @property
    def about(self) -> str:
        """What it is about, in plain text: `Race 2 at Spa-Francorchamps`; nothing before the season."""
        if self.round is None:
            return ""
        if self.session is None:
            return self.round.name
        return phrase("{session} at {round}", session=shown_name(self.session), round=self.round.name)

    @property
    def title(self) -> str:
        """What it is, in plain text: `Quote of Jessica Bäckman on Race 2 at Spa-Francorchamps`."""
        if not self.about:
            return phrase("Quote of {driver}", driver=self.quote.driver)
        return phrase("Quote of {driver} on {about}", driver=self.quote.driver, about=self.about)


@dataclass(frozen=True, slots=True)
class RoundsQuotes:
    """What stands of what was said about a round, the newest first; `round` None is about no round.

    `names_series` where the server follows several seasons.
    """

    season: Season
    round: Round | None
    quotes: Sequence[QuoteNews]
    names_series: bool = False
