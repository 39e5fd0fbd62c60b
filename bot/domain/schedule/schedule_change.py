"""A change of the schedule: a round as it is stored and as it is to be, kept as facts for the trail."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.desk.change import Facts
from bot.domain.desk.schedule_facts import facts_of, stored_part
from bot.domain.season.round import Round
from bot.domain.season.round_search import number_rounds
from bot.domain.season.season import Season
from bot.domain.season.session_names import in_time_order, replace_session, session_of


@dataclass(frozen=True, slots=True)
class ScheduleChange:
    """What somebody wants to change: `before` is None for a new round, `key` the one session it is about.

    `warnings` are plain sentences about what may not be meant; `reason` is for the followers.
    """

    season: Season
    before: Round | None
    after: Round
    key: str | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def was(self) -> Facts | None:
        """The facts that it changes, as they are stored."""
        if self.before is None:
            return None
        return facts_of(self.before, self.key)

    @property
    def will_be(self) -> Facts:
        """The same facts as they are to be."""
        return facts_of(self.after, self.key)

    @property
    def season_after(self) -> Season:
        """The season as it is to be, its rounds numbered anew."""
        rounds = list(self.season.rounds)
        if self.before:
            rounds = [round_ for round_ in rounds if round_.id != self.before.id]
        return replace(self.season, rounds=number_rounds([*rounds, self.after]))

    @property
    def changes(self) -> bool:
        """Whether anything would be another than it is."""
        return self.was is None or stored_part(self.was) != stored_part(self.will_be)

    def is_news(self, now: datetime) -> bool:
        """Whether followers hear of it: when or where something takes place, if that isn't all over."""
        old, new = self.before, self.after
        if is_over_either_way(old, new, self.key, now):
            return False
        if old is None or self.key is None:
            return True
        old_session, new_session = session_of(old, self.key), session_of(new, self.key)
        return (old_session.start, old_session.state) != (new_session.start, new_session.state)


def with_session(round_: Round, key: str, **facts: Any) -> Round:
    """The round with other facts of one session, its sessions in order of time."""
    changed = replace_session(round_, replace(session_of(round_, key), **facts))
    return replace(changed, sessions=in_time_order(changed.sessions))


def is_over_either_way(was: Round | None, now_is: Round, key: str | None, now: datetime) -> bool:
    """Whether the session, or the round, would be over by its old and by its new time."""
    if was is not None and _end(was, key) > now:
        return False
    return _end(now_is, key) <= now


def _end(round_: Round, key: str | None) -> datetime:
    """Without a time it may be driven on the round's last day; what is called off is missed all its day."""
    round_over = round_.local(round_.last_day + timedelta(days=1))
    if key is None:
        return round_over
    session = session_of(round_, key)
    if session.start is None or session.end is None:
        return round_over
    if session.is_on:
        return session.end
    day_over = round_.local(session.start.astimezone(round_.zone).date() + timedelta(days=1))
    return max(session.end, day_over)
