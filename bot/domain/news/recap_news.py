"""A weekend to tell whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.fans.driver_poll import DriverVotes
from bot.domain.press.class_stories import ClassStory
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.result import Result
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class RecapNews:
    """A weekend told whole: its results by session's and entry's id, and what was said about it.

    `now` (UTC) is the moment of telling, for a recap that isn't published yet.

    `driver_votes` are its closed polls for the driver of the day, by the session's id.

    `names_series` where its reader couldn't know whose it is: in another server's channel than the team's
    own, or in a server that follows several seasons. Only there team and series are named.
    """

    team: str
    season: Season
    round: Round
    results: Mapping[tuple[int, int], Result]
    quotes: tuple[Quote, ...]
    recap: Recap
    now: datetime
    names_series: bool = False
    look: Look = PLAIN_LOOK
    class_stories: tuple[ClassStory, ...] = ()
    driver_votes: Mapping[int, DriverVotes] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What it is, in plain text: `Recap of Spa-Francorchamps`."""
        return phrase("Recap of {round}", round=self.round.name)
