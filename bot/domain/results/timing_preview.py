"""A timing file as it is shown before anything is saved."""

from dataclasses import dataclass

from bot.domain.results.field import Field
from bot.domain.results.field_cars import CarMatch
from bot.domain.results.field_event import OtherEvent
from bot.domain.results.field_results import CarResult
from bot.domain.results.kept_field import CarsLeftOut
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


@dataclass(frozen=True, slots=True)
class TimingPreview:
    """What would be saved: each of our cars' results, or what has to be answered first.

    `session` None has to be chosen. With `other_event` the file is refused, and nothing of it is kept; `key`
    is the draft's, empty then. `assumed_round` where neither the file nor anybody said which round it is.
    `left_out` are cars that an earlier list has and this file hasn't. `is_early` where the session hasn't
    begun; `is_kept` where this very file was saved before. `names_series` where the server follows several.
    """

    season: Season
    round: Round
    session: Session | None
    field: Field
    name: str
    matches: tuple[CarMatch, ...] = ()
    results: tuple[CarResult, ...] = ()
    other_event: OtherEvent | None = None
    assumed_round: bool = False
    is_early: bool = False
    is_kept: bool = False
    left_out: CarsLeftOut | None = None
    key: str = ""
    names_series: bool = False

    @property
    def questions(self) -> tuple[CarMatch, ...]:
        """Cars of which it has to be said which they are."""
        return tuple(match for match in self.matches if match.doubt)

    @property
    def to_save(self) -> tuple[CarResult, ...]:
        """The results that are new or changed."""
        return tuple(result for result in self.results if result.report)

    @property
    def can_save(self) -> bool:
        """Whether everything is answered and there is something that isn't saved yet."""
        if self.other_event or self.session is None or self.questions or not self.key:
            return False
        return bool(self.to_save) or not self.is_kept
