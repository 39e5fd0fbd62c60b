"""Several results, or several quotes of one driver, to tell in one post."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import Result
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class ResultsNews:
    """Results of a round that were saved together, by session's and entry's id.

    The season's entries are those of the weekend. `names_series` as with one result. `wants_picture` says
    that the post is to have pictures; `pictures` are those, PNGs by session's and entry's id, once they are
    drawn.
    """

    team: str
    season: Season
    round: Round
    results: Mapping[tuple[int, int], Result]
    names_series: bool = False
    look: Look = PLAIN_LOOK
    wants_picture: bool = False
    pictures: Mapping[tuple[int, int], bytes] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What they are, in plain text: `Results of Spa-Francorchamps`."""
        return phrase("Results of {round}", round=self.round.name)

    def each(self) -> Iterator[ResultNews]:
        """Each result by itself, with its picture: by session, in the order of the season's cars."""
        for session in self.round.sessions:
            for entry in self.season.entries:
                key = session.id, entry.id
                if key not in self.results:
                    continue
                yield ResultNews(
                    self.team,
                    self.season,
                    self.round,
                    session,
                    entry,
                    self.results[key],
                    look=self.look,
                    wants_picture=self.wants_picture,
                    picture=self.pictures.get(key),
                )


@dataclass(frozen=True, slots=True)
class QuotesNews:
    """What one driver said about a round, in the order in which it was saved; `names_series` as with one."""

    quotes: tuple[QuoteNews, ...]
    names_series: bool = False

    @property
    def season(self) -> Season:
        """The season that all of them are about."""
        return self.quotes[0].season

    @property
    def title(self) -> str:
        """What they are, in plain text: `Quotes of Jessica Bäckman on Spa-Francorchamps`."""
        first = self.quotes[0]
        if first.round is None:
            return phrase("Quotes of {driver}", driver=first.quote.driver)
        return phrase("Quotes of {driver} on {round}", driver=first.quote.driver, round=first.round.name)
