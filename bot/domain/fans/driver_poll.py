"""Driver of the day: Discord's own poll after a race, for the team's drivers in it, and how it came out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.results.result import Result, Status
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase

POLL_HOURS = 24
"""For how long people vote; Discord takes 1 to 768 hours."""
LATEST_OPENING = timedelta(days=2)
"""After a race that is longer over nobody is asked: its result was only typed in later."""

FEWEST_ANSWERS = 2
MOST_ANSWERS = 10
"""Discord's limit."""


@dataclass(frozen=True, slots=True)
class PollNews:
    """A race's poll: `answers` is whom people may vote for, in plain text, none where there is no choice."""

    team: str
    season: Season
    round: Round
    session: Session
    answers: tuple[str, ...]

    @property
    def title(self) -> str:
        """What it is, in plain text: `Driver of the day: Race 2 at Spa-Francorchamps`."""
        return phrase(
            "Driver of the day: {session} at {round}", session=shown_name(self.session), round=self.round.name
        )


@dataclass(frozen=True, slots=True)
class DriverVotes:
    """How a race's poll came out: the votes by answer."""

    votes: Mapping[str, int]

    @property
    def total(self) -> int:
        """Everybody's votes."""
        return sum(self.votes.values())

    @property
    def most(self) -> int:
        """The votes of whoever has most, 0 where nobody voted."""
        return max(self.votes.values(), default=0)

    @property
    def winners(self) -> Sequence[str]:
        """Whoever has most, several where they are tied; nobody where nobody voted."""
        if self.most == 0:
            return []
        return [answer for answer, votes in self.votes.items() if votes == self.most]


def poll_answers(entries: Iterable[Entry], results: Mapping[int, Result]) -> tuple[str, ...]:
    """The drivers to choose from, or the cars where those are too many for a poll; empty without a choice.

    `entries` are the team's cars as they were entered in the race, `results` those that stand there by the
    car's id. Who didn't start is no driver of the day.
    """
    started: list[Entry] = []
    for entry in entries:
        result = results.get(entry.id)
        if result is None or result.status is not Status.DNS:
            started.append(entry)
    drivers = dict.fromkeys(driver for entry in started for driver in entry.drivers)
    cars = dict.fromkeys(entry.label for entry in started)
    for answers in (drivers, cars):
        if FEWEST_ANSWERS <= len(answers) <= MOST_ANSWERS:
            return tuple(answers)
    return ()
