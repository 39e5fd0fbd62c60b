"""What the race desk shows: where the weekend stands, and what is missing."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.desk.next_step import NextStep, Step, next_step
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class DeskNews:
    """A team's weekend at `now` (UTC); without a season nothing can be told of it.

    `results` are those that stand by session's and entry's id, `recapped_round_ids` the rounds whose
    recap is posted, and `quotes` how many stand of each round by its id.
    """

    season: Season | None
    now: datetime
    results: Collection[tuple[int, int]] = ()
    recapped_round_ids: Collection[int] = ()
    quotes: int = 0

    @property
    def title(self) -> str:
        """What it is, in plain text."""
        return phrase("Race desk")

    @property
    def step(self) -> NextStep:
        """What staff would do next."""
        if self.season is None:
            return NextStep(Step.IMPORT_SEASON)
        session_ids = {session_id for session_id, _ in self.results}
        return next_step(self.season, session_ids, self.now, self.recapped_round_ids)

    @property
    def round(self) -> Round | None:
        """The weekend that it is about: what is to be done, or else what comes, or what was last."""
        if self.season is None:
            return None
        return desk_round(self.season, self.step, self.now)

    def cars_with_result(self, session: Session) -> tuple[Entry, ...]:
        """The cars of which there is a result of the session."""
        if self.season is None:
            return ()
        return tuple(entry for entry in self.season.entries if (session.id, entry.id) in self.results)


def desk_round(season: Season, step: NextStep, now: datetime) -> Round | None:
    """The round that a step is about, or else the one in focus, or the last one."""
    return step.round or season.round_in_focus(now) or season.round_last_begun(now)
