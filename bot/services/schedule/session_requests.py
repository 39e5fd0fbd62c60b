"""What staff may ask of a session, as they typed it, and the plan that each comes to."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.domain.base.phone_text import is_dash, plain_value
from bot.domain.schedule import session_changes
from bot.domain.schedule.schedule_change import ScheduleChange, with_session
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import session_of, shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.options import read_length, read_link
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.schedule_line import TypedFact, read_fact, read_move, split_session_line
from bot.readers.typed.single_words import says_no_time_yet
from bot.readers.typed.times.moments import Moment, read_moment, read_shift
from bot.readers.typed.typed_lines import words_of
from bot.services.season.typed_names import choose_round, choose_session


@dataclass(frozen=True, slots=True)
class KnownSeason:
    """What a plan is made from: `driven` are the ids of sessions that have a result."""

    season: Season
    driven: Collection[int]
    now: datetime


class SessionRequest(Protocol):
    """Something to change."""

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """What it comes to.

        Raises:
            UserError: something typed fits nothing, or it can't be.
        """


@dataclass(frozen=True, slots=True)
class MoveSession:
    """A session at another time, `by` ("+20m") or `to` ("14:20"); without `round` in today's or the next."""

    session: str
    by: str | None = None
    to: str | None = None
    round: str | None = None
    reason: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        line = choose_session_line(known, self.round, self.session)
        by, to = self._by_and_to(line.rest)
        if bool(by) == bool(to):
            raise UserError(
                phrase(
                    "Say how much later with `by` (`+20m`, `-1h`), or when with `to` (`14:20`, `Sunday "
                    "14:20`)."
                )
            )
        round_, session = line.round, line.session
        if by:
            shift = read_shift(by)
            return with_reason(
                session_changes.shift_session(known.season, round_, session, shift, known.now), self.reason
            )
        return with_reason(_to(known, round_, session, to or ""), self.reason)

    def _by_and_to(self, rest: str) -> tuple[str | None, str | None]:
        """How much later or when, by the options or behind the session."""
        by, to = self.by, self.to
        if rest:
            refuse_twice("session", rest, "by", by)
            refuse_twice("session", rest, "to", to)
            move = read_move(rest)
            by, to = move.by, move.to
        if to and not by and _is_shift(to):
            by, to = to, None
        return by, to


@dataclass(frozen=True, slots=True)
class SetSession:
    """Facts of a session; None is "not said", a dash takes away."""

    session: str
    start: str | None = None
    duration: str | None = None
    watch: str | None = None
    replay: str | None = None
    round: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        seen_again = bool(self.replay and not self.start)
        line = choose_session_line(known, self.round, self.session, driven=seen_again)
        if line.rest:
            return self._with(read_fact(line.rest), line.rest, line.session.key).plan(known)
        round_, session = line.round, line.session
        plan = ScheduleChange(known.season, round_, self._facts(round_, session), session.key)
        if self.start:
            timed = _to(known, plan.after, session_of(plan.after, session.key), self.start)
            plan = replace(timed, before=round_)
        if not plan.changes:
            raise UserError(
                phrase(
                    "Add what should change: `start`, `duration`, `watch` or `replay`. {session} at {round} "
                    "is already like that.",
                    session=shown_name(session),
                    round=round_.name,
                )
            )
        return plan

    def _with(self, fact: TypedFact, rest: str, session_key: str) -> "SetSession":
        """The same with the fact behind the session in its option."""
        refuse_twice("session", rest, fact.option, getattr(self, fact.option))
        return replace(self, session=session_key, **{fact.option: fact.typed})

    def _facts(self, round_: Round, session: Session) -> Round:
        facts: dict[str, object] = {}
        if self.duration:
            facts["duration"] = None if is_dash(self.duration) else read_length("duration", self.duration)
        for option, typed in (("watch", self.watch), ("replay", self.replay)):
            if typed:
                facts[option] = None if is_dash(typed) else read_link(option, typed)
        return with_session(round_, session.key, **facts)


@dataclass(frozen=True, slots=True)
class CallOffSession:
    """A session cancelled, or postponed until it gets a new time."""

    session: str
    state: EventState
    round: str | None = None
    reason: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        line = choose_session_line(known, self.round, self.session)
        round_, session = line.round, line.session
        if line.rest:
            refuse_twice("session", line.rest, "reason", self.reason)
        if self.state is EventState.CANCELLED:
            plan = session_changes.cancel_session(known.season, round_, session)
        else:
            plan = session_changes.take_time_off(known.season, round_, session, self.state)
        stays = phrase(
            "{session} has a result, which stays. Remove it with /desk withdraw {key}.",
            session=shown_name(session),
            key=session.key,
        )
        plan = replace(plan, warnings=(stays,) * (session.id in known.driven))
        return with_reason(plan, self.reason or words_of(line.rest))


@dataclass(frozen=True, slots=True)
class RestoreSession:
    """A session that was called off, in the programme again."""

    session: str
    round: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        return session_changes.restore_session(
            known.season, *choose_session_in_round(known, self.round, self.session)
        )


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in its round, and what was typed behind it in the same option."""

    round: Round
    session: Session
    rest: str


def choose_session_line(
    known: KnownSeason, round_: str | None, typed: str, *, driven: bool = False
) -> SessionLine:
    """The session that the line begins with, as `choose_session_in_round` finds it, and the rest."""
    chosen = _choose_round(known, round_, driven=driven)
    line = split_session_line(typed, chosen.sessions)
    return SessionLine(chosen, choose_session(chosen, line.name), line.rest)


def choose_session_in_round(known: KnownSeason, round_: str | None, session: str) -> tuple[Round, Session]:
    """The session that was typed, in the round that was, or else in today's or the next.

    Raises:
        UserError: one of them fits nothing.
    """
    chosen = _choose_round(known, round_)
    return chosen, choose_session(chosen, session)


def _choose_round(known: KnownSeason, round_: str | None, *, driven: bool = False) -> Round:
    """`driven` is for what is known afterwards only: in the round under way or the last one that was."""
    begun = known.season.round_last_begun(known.now) if driven else None
    usual = None if round_ else begun or known.season.round_at_hand(known.now)
    return usual or choose_round(known.season, round_, known.now)


def refuse_twice(option: str, rest: str, other_option: str, other: str | None) -> None:
    """Let through what was typed behind a name, where the option for it is empty.

    Raises:
        UserError: that has been filled in too.
    """
    if other:
        raise UserError(
            phrase(
                "`{option}` says {rest}, and `{other_option}` says {other}. Leave one of them out.",
                option=option,
                rest=quote_value(rest),
                other_option=other_option,
                other=quote_value(other),
            )
        )


def _is_shift(typed: str) -> bool:
    """Whether it says by how much, `+20m` or `-1h`; a dash alone takes the time away."""
    return plain_value(typed).startswith(("+", "-")) and not is_dash(typed)


def _to(known: KnownSeason, round_: Round, session: Session, typed: str) -> ScheduleChange:
    if says_no_time_yet(typed):
        return session_changes.take_time_off(known.season, round_, session, EventState.SCHEDULED)
    moment: Moment = read_moment(typed, round_, session.start, known.now)
    plan = session_changes.move_session(known.season, round_, session, moment.at, known.now)
    return replace(plan, warnings=(*([moment.note] if moment.note else []), *plan.warnings))


def with_reason(plan: ScheduleChange, reason: str | None) -> ScheduleChange:
    """The plan with the reason that was typed, on one line."""
    return replace(plan, reason=" ".join((reason or "").split()) or None)
