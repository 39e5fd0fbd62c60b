"""A recap: a race weekend told whole, as a press release tells it; and what stands out in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.results.crew_of_the_day import result_on_the_day
from bot.domain.results.result import Result, Status
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session

LONGEST_HEADLINE = 120
"""Characters of a headline, which is one line."""
LONGEST_LEAD = 1500
"""Characters of a lead, line ends included."""
BEST_PLACES = 3
"""The places in class of a race that are a podium."""


@dataclass(frozen=True, slots=True)
class Recap:
    """A weekend's recap: the words that staff gave it, None where the facts make them.

    What nobody rewrote follows the facts when they are corrected. `at` (UTC) is when it was
    published, None before.
    """

    round_id: int
    headline: str | None = None
    lead: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feat:
    """What one car did in one session of the weekend."""

    session: Session
    entry: Entry
    result: Result

    @property
    def is_podium(self) -> bool:
        """Whether it is a race's podium in class."""
        position = self.result.position
        return self.session.kind.is_race and position is not None and position <= BEST_PLACES


def feats(season: Season, round_: Round, results: Mapping[tuple[int, int], Result]) -> list[Feat]:
    """Every result of a weekend, car by car, in the order of the sessions; `results` by both ids."""
    weekend_feats: list[Feat] = []
    for entry in season.entries:
        for session in round_.sessions:
            result = result_on_the_day(results, session, entry)
            if result:
                weekend_feats.append(Feat(session, entry, result))
    return weekend_feats


def best_feat(weekend_feats: Iterable[Feat]) -> Feat | None:
    """The best place in class; of two that are the same, the later one."""
    best: Feat | None = None
    for feat in weekend_feats:
        position = feat.result.position
        if position and (best is None or position <= (best.result.position or position)):
            best = feat
    return best


def best_gain(weekend_feats: Iterable[Feat]) -> Feat | None:
    """The race that gained most places from the grid, if one gained any; of two, the earlier one."""
    best: Feat | None = None
    most = 0
    for feat in race_feats(weekend_feats):
        gained = feat.result.gained or 0
        if gained > most:
            best, most = feat, gained
    return best


def race_feats(weekend_feats: Iterable[Feat]) -> list[Feat]:
    """Those of races."""
    return [feat for feat in weekend_feats if feat.session.kind.is_race]


def never_finished(weekend_feats: Sequence[Feat]) -> bool:
    """Whether there were races, and none of them ended in the classification."""
    raced = race_feats(weekend_feats)
    return bool(raced) and all(feat.result.status is not Status.CLASSIFIED for feat in raced)


def round_after(season: Season, round_: Round) -> Round | None:
    """The next round after that one that takes place on its days; None after the last."""
    for later_round in season.rounds:
        if later_round.number > round_.number and later_round.is_on:
            return later_round
    return None
