"""The ledger: which steps a delivery may take, which of them a person may ask for, and how it stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.news.news import News
from bot.domain.outbox.announcement import Delivery, State

_STEPS: dict[State, frozenset[State]] = {
    State.PENDING: frozenset({State.PENDING, State.CLAIMED, State.SKIPPED}),
    State.CLAIMED: frozenset({State.SENT, State.SKIPPED, State.PENDING, State.PAUSED, State.FAILED}),
    State.PAUSED: frozenset({State.CLAIMED, State.PENDING, State.SKIPPED}),
    State.FAILED: frozenset({State.PENDING, State.SKIPPED}),
    State.SENT: frozenset(),
    State.SKIPPED: frozenset(),
}
"""From a pending row to pending: it is tried at another time. Sent and skipped are the ends."""


def may_become(state: State, new: State) -> bool:
    """Whether a delivery may go from one state to the other in one step."""
    return new in _STEPS[state]


class Move(StrEnum):
    """What a person may do about a delivery that is in trouble."""

    RETRY = "retry"
    DROP = "drop"

    @property
    def becomes(self) -> State:
        """The state that it leads to."""
        return State.PENDING if self is Move.RETRY else State.SKIPPED

    @property
    def starts(self) -> frozenset[State]:
        """The states that it may start from; what is being sent is its courier's alone."""
        return frozenset(s for s in State if s is not State.CLAIMED and may_become(s, self.becomes))


def is_blocked(delivery: Delivery) -> bool:
    """Whether Discord has closed the channel to the bot, so that somebody has to put that right."""
    waits = delivery.state in (State.PENDING, State.PAUSED)
    return delivery.state is State.PAUSED or (waits and delivery.refusals > 0)


@dataclass(frozen=True, slots=True)
class Line:
    """A delivery with the facts it tells.

    `meant_for` is when it was to go out (UTC): a reminder's own time, and for news the moment it
    was stored. `late` is how much later it went, nothing when that is no more than sending takes.
    """

    delivery: Delivery
    news: News
    meant_for: datetime
    late: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of a server's deliveries: some lines of each kind, what matters most first.

    `troubles` counts all that are in trouble, more perhaps than there are lines for.
    """

    trouble: tuple[Line, ...] = ()
    coming: tuple[Line, ...] = ()
    sent: tuple[Line, ...] = ()
    skipped: tuple[Line, ...] = ()
    troubles: int = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of a person's move: the delivery as it is now (None when it is gone), and `done` if by it."""

    move: Move
    line: Line | None
    done: bool
