"""What a timetable would change: which sessions get which times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


@dataclass(frozen=True, slots=True)
class TimetableNote:
    """Something to tell of a line: what is wrong with it, or why it was left out.

    The text shows what stands there; the number (0 for the whole) is for the notes' order alone.
    """

    line: int
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class TimetableProposal:
    """What would be stored. With problems nothing is; `understood` counts the sessions and days read."""

    season: Season
    understood: int
    problems: tuple[TimetableNote, ...] = ()
    left_out: tuple[TimetableNote, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionMove:
    """A session that gets a time, another one, or another length; `before` is None where it is new."""

    round: Round
    session: Session
    before: Session | None


def session_moves(old: Season, new: Season) -> list[SessionMove]:
    """Every session of a round of both seasons whose time or length differs, and every new one, in order."""
    moves: list[SessionMove] = []
    for old_round, new_round in _rounds_of_both(old, new):
        for session in new_round.sessions:
            before = _session_before(session, old_round)
            if before is None or _times(before) != _times(session):
                moves.append(SessionMove(new_round, session, before))
    return moves


def without_moves(old: Season, new: Season) -> Season:
    """The new season with the old one's times and without new sessions: all else that would change."""
    rounds = list(new.rounds)
    for old_round, new_round in _rounds_of_both(old, new):
        rounds[rounds.index(new_round)] = _with_times_of(old_round, new_round)
    return replace(new, rounds=tuple(rounds))


def _rounds_of_both(old: Season, new: Season) -> Iterator[tuple[Round, Round]]:
    old_rounds = {fold(round_.name): round_ for round_ in old.rounds}
    for new_round in new.rounds:
        old_round = old_rounds.get(fold(new_round.name))
        if old_round:
            yield old_round, new_round


def _with_times_of(old: Round, new: Round) -> Round:
    sessions: list[Session] = []
    for session in new.sessions:
        before = _session_before(session, old)
        if before:
            sessions.append(replace(session, start=before.start, duration=before.duration))
    return replace(new, sessions=tuple(sessions))


def _session_before(session: Session, old: Round) -> Session | None:
    for before in old.sessions:
        if before.key == session.key:
            return before
    return None


def _times(session: Session) -> tuple[datetime | None, timedelta | None]:
    return session.start, session.duration


@dataclass(frozen=True, slots=True)
class TimetablePreview:
    """What staff are shown of a timetable before anything of it is stored.

    `season` is as it would be; `changes` are sentences of what else than times would change, None for
    a season that is new. Of what was read, `understood` counts sessions and days; `problems` and
    `left_out` are sentences, and `others` names another series for each line of one.
    `key` is the draft's, by which it is saved, corrected where it was `pasted`, and shown again; empty
    before it is kept.
    """

    season: Season
    moves: tuple[SessionMove, ...]
    changes: tuple[str, ...] | None
    understood: int
    problems: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    pasted: bool = False
    key: str = ""

    @property
    def can_save(self) -> bool:
        """Whether there is something to save, and nothing is wrong with it."""
        is_new = self.changes is None
        return not self.problems and bool(self.moves or self.changes or is_new)

    @property
    def can_correct(self) -> bool:
        """Whether it is text that was pasted, with something wrong in it."""
        return self.pasted and bool(self.problems)
