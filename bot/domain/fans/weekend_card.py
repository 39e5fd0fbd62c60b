"""The weekend card: one post for each round, edited as the weekend goes; when it goes out, what it shows."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.planned.reminders import CIVIL_HOUR, ReminderTime
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase

BEFORE_THE_FIRST_SESSION = timedelta(hours=1)
"""Where a day begins early, the card is there so long before."""


@dataclass(frozen=True, slots=True)
class CardNews:
    """A round as its card shows it: `entries` as they were entered, results by session's and entry's id.

    `names_series` where its reader couldn't know whose it is: in another server's channel than the team's
    own, or in a server that follows several seasons. Only there team and series are named.
    It `wants_thread` for talk where it is new.
    """

    team: str
    season: Season
    round: Round
    entries: tuple[Entry, ...]
    results: Mapping[tuple[int, int], Result]
    names_series: bool = False
    look: Look = PLAIN_LOOK
    wants_thread: bool = False

    @property
    def title(self) -> str:
        """What it is, in plain text: `Weekend card of Spa-Francorchamps`."""
        return phrase("Weekend card of {round}", round=self.round.name)

    @property
    def fingerprint(self) -> str:
        """Another one whenever the card shows something else; 64 characters."""
        round_ = self.round
        shown: list[object] = [self.team, self.look, self.season.title, len(self.season.rounds)]
        shown += [round_.number, round_.name, round_.venue, round_.near, round_.country, round_.state]
        shown += [round_.first_day, round_.last_day]
        for session in round_.sessions:
            shown += [session.name, session.start, session.state, session.watch, session.replay]
        for entry in self.entries:
            shown += [entry.number, entry.class_name, entry.drivers]
        for key in sorted(self.results):
            result = self.results[key]
            shown += [key, result.status, result.position, result.overall, result.life]
        return hashlib.sha256(repr(shown).encode()).hexdigest()


def card_times(season: Season) -> dict[int, ReminderTime]:
    """When the card of each round goes out, by the round's id: on the venue's first morning."""
    times: dict[int, ReminderTime] = {}
    for round_ in season.rounds:
        if not round_.is_on:
            continue
        at = round_.local(round_.first_day, CIVIL_HOUR)
        starts = [session.start for session in round_.held if session.start is not None]
        if starts:
            at = min(at, min(starts) - BEFORE_THE_FIRST_SESSION)
        times[round_.id] = ReminderTime(at, round_.ends)
    return times


@dataclass(frozen=True, slots=True)
class CardChanges:
    """What turns the cards that wait for one follow into those that are wanted, by the rounds' ids.

    `drop` are the deliveries of those that aren't wanted any more.
    """

    add: Mapping[int, ReminderTime] = field(default_factory=dict)
    move: Mapping[Delivery, ReminderTime] = field(default_factory=dict)
    drop: Sequence[Delivery] = ()


def reconcile_cards(plan: Mapping[int, ReminderTime], past: Iterable[Delivery], now: datetime) -> CardChanges:
    """Compare the wanted cards with all that was delivered of cards, or waits to be.

    What was posted is never posted again, whoever may have deleted it. A round under way gets its card late
    rather than not at all.
    """
    additions = {round_id: due for round_id, due in plan.items() if due.expires > now}
    moves: dict[Delivery, ReminderTime] = {}
    drops: list[Delivery] = []
    for post in past:
        round_id = post.announcement.round_id or 0
        if post.action is not DeliveryAction.POST or post.state is DeliveryState.SKIPPED:
            continue
        additions.pop(round_id, None)
        if not post.is_planned:
            continue
        due = plan.get(round_id)
        if due is None:
            drops.append(post)
        elif due != ReminderTime(post.due_at or due.at, post.announcement.expires_at or due.expires):
            moves[post] = due
    return CardChanges(additions, moves, drops)
