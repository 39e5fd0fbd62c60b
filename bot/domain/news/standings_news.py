"""The standings after a round, to tell."""

from dataclasses import dataclass

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.standings.standings_view import StandingsView
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class StandingsNews:
    """The championship after a round, of the team's server with that id of Discord's.

    `names_series` where its reader couldn't know whose it is: in another server's channel than the team's
    own, or in a server that follows several seasons. Only there team and series are named.
    """

    server_id: int
    team: str
    season: Season
    round: Round
    view: StandingsView
    names_series: bool = False
    look: Look = PLAIN_LOOK

    @property
    def title(self) -> str:
        """What it is, in plain text: `Standings after Spa-Francorchamps`."""
        return phrase("Standings after {round}", round=self.round.name)
