"""Several results, or several quotes of one driver, to tell in one post."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.news.quote_news import QuoteNews
from bot.domain.results.result import Result
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class ResultsNews:
    """Results of a round that were saved together, by session's and entry's id.

    The season's entries are those of the weekend. `abroad` is in a channel of another server than the
    team's own: only there team and series are named.
    """

    team: str
    season: Season
    round: Round
    results: Mapping[tuple[int, int], Result]
    abroad: bool = False
    look: Look = PLAIN_LOOK

    @property
    def title(self) -> str:
        """What they are, in plain text: `Results of Spa-Francorchamps`."""
        return phrase("Results of {round}", round=self.round.name)


@dataclass(frozen=True, slots=True)
class QuotesNews:
    """What one driver said about a round, in the order in which it was saved; `abroad` as with results."""

    quotes: tuple[QuoteNews, ...]
    abroad: bool = False

    @property
    def title(self) -> str:
        """What they are, in plain text: `Quotes of Jessica Bäckman on Spa-Francorchamps`."""
        first = self.quotes[0]
        if first.round is None:
            return phrase("Quotes of {driver}", driver=first.quote.driver)
        return phrase("Quotes of {driver} on {round}", driver=first.quote.driver, round=first.round.name)
