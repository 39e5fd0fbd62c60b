"""News: an announcement with the facts it tells, read together, ready to be put into words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.desk.change import Change
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.result import Result
from bot.domain.season.schedule_change import facts_of, is_over, stored_part
from bot.domain.season.season import Entry, Round, Season, Session


@dataclass(frozen=True, slots=True)
class ResultNews:
    """A result to tell; `alone` when the team has no other car to tell it apart from."""

    team: str
    season: Season
    round: Round
    session: Session
    entry: Entry
    result: Result

    @property
    def alone(self) -> bool:
        """Whether the season has one entry only."""
        return len(self.season.entries) == 1

    @property
    def title(self) -> str:
        """What it is the result of, in plain text: `Race 2 at Spa-Francorchamps`, and of which car."""
        car = "" if self.alone else f" ({self.entry.label})"
        return f"{self.session.name} at {self.round.name}{car}"


@dataclass(frozen=True, slots=True)
class QuoteNews:
    """What a driver said, and about what."""

    team: str
    season: Season
    quote: Quote
    round: Round | None = None
    session: Session | None = None

    @property
    def about(self) -> str:
        """What it is about, in plain text: `Race 2 at Spa-Francorchamps`; nothing before the season."""
        return " at ".join(part.name for part in (self.session, self.round) if part)

    @property
    def title(self) -> str:
        """What it is, in plain text: `Quote of Jessica Bäckman on Race 2 at Spa-Francorchamps`."""
        return f"Quote of {self.quote.driver}" + (f" on {self.about}" if self.about else "")


@dataclass(frozen=True, slots=True)
class RoundsQuotes:
    """What stands of what was said about a round, the newest first; `round` None is about no round."""

    season: Season
    round: Round | None
    quotes: Sequence[QuoteNews]


@dataclass(frozen=True, slots=True)
class ReminderNews:
    """A round ahead, or one session of it. `meant_for` is set when the reminder is late (UTC)."""

    team: str
    season: Season
    round: Round
    session: Session | None = None
    meant_for: datetime | None = None

    @property
    def title(self) -> str:
        """What it is, in plain text: `Reminder of Race 2 at Spa-Francorchamps`."""
        of = f"{self.session.name} at {self.round.name}" if self.session else self.round.name
        return f"Reminder of {of}"


@dataclass(frozen=True, slots=True)
class RecapNews:
    """A weekend told whole: its results by session's and entry's id, and what was said about it.

    `now` (UTC) is the moment of telling, for a recap that isn't published yet.
    """

    team: str
    season: Season
    round: Round
    results: Mapping[tuple[int, int], Result]
    quotes: tuple[Quote, ...]
    recap: Recap
    now: datetime

    @property
    def title(self) -> str:
        """What it is, in plain text: `Recap of Spa-Francorchamps`."""
        return f"Recap of {self.round.name}"


@dataclass(frozen=True, slots=True)
class TrailNews:
    """What was changed, for staff."""

    change: Change

    @property
    def title(self) -> str:
        """What it is, in plain text: `Change of Settings`."""
        return f"Change of {self.change.label}"


@dataclass(frozen=True, slots=True)
class ScheduleNews:
    """A round, or one session of it, as it is now and as it `was` (None: the round is new)."""

    team: str
    season: Season
    round: Round
    session: Session | None = None
    was: Round | None = None
    reason: str | None = None

    @property
    def title(self) -> str:
        """What it is, in plain text: `Schedule of Race 2 at Spa-Francorchamps`."""
        of = f"{self.session.name} at {self.round.name}" if self.session else self.round.name
        return f"Schedule of {of}"

    @property
    def was_session(self) -> Session | None:
        """The session as it was."""
        key = self.session.key if self.session else None
        return next((s for s in self.was.sessions if s.key == key), None) if self.was else None

    def moot(self, now: datetime) -> str | None:
        """Why nobody needs to hear of it any more; None when it is to be told."""
        key = self.session.key if self.session else None
        if self.was and stored_part(facts_of(self.was, key)) == stored_part(facts_of(self.round, key)):
            return "it was put back before it was told"
        return "it was over by then" if is_over(self.was, self.round, key, now) else None


@dataclass(frozen=True, slots=True)
class NudgeNews:
    """A session that should be over, and the cars of which staff have no result in yet."""

    team: str
    season: Season
    round: Round
    session: Session
    missing: tuple[Entry, ...]

    @property
    def end(self) -> datetime | None:
        """When it should be over (UTC)."""
        return self.round.end_of(self.session)

    @property
    def title(self) -> str:
        """What it is, in plain text: `Question about Race 2 at Spa-Francorchamps`."""
        return f"Question about {self.session.name} at {self.round.name}"


News = ResultNews | QuoteNews | ReminderNews | RecapNews | ScheduleNews | TrailNews | NudgeNews
