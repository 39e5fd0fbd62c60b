"""What a timetable would change: which sessions get which times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


@dataclass(frozen=True, slots=True)
class SessionMove:
    """A session that gets a time, another one, or another length; `before` is None where it is new."""

    round: Round
    session: Session
    before: Session | None


def session_moves(old: Season, new: Season) -> list[SessionMove]:
    """Every session of a round of both seasons whose time or length differs, and every new one, in order."""
    return [
        SessionMove(round_, session, before)
        for round_, was in _pairs(old, new)
        for session in round_.sessions
        if _times(before := _like(session, was)) != _times(session) or before is None
    ]


def without_moves(old: Season, new: Season) -> Season:
    """The new season with the old one's times and without new sessions: all else that would change."""
    was = {round_.name: before for round_, before in _pairs(old, new)}
    rounds = (_with_times_of(was[r.name], r) if r.name in was else r for r in new.rounds)
    return replace(new, rounds=tuple(rounds))


def _pairs(old: Season, new: Season) -> Iterator[tuple[Round, Round]]:
    by_name = {fold(round_.name): round_ for round_ in old.rounds}
    for round_ in new.rounds:
        if before := by_name.get(fold(round_.name)):
            yield round_, before


def _with_times_of(old: Round, new: Round) -> Round:
    pairs = ((_like(session, old), session) for session in new.sessions)
    kept = (replace(s, start=was.start, duration=was.duration) for was, s in pairs if was)
    return replace(new, sessions=tuple(kept))


def _like(session: Session, round_: Round) -> Session | None:
    return next((one for one in round_.sessions if one.key == session.key), None)


def _times(session: Session | None) -> object:
    return (session.start, session.duration) if session else None


@dataclass(frozen=True, slots=True)
class TimetablePreview:
    """What staff are shown of a timetable before anything of it is stored.

    `season` is as it would be; `changes` are sentences of what else than times would change, None for
    a season that is new. Of what was read, `understood` counts sessions and days; `problems` and
    `left_out` are sentences with their line numbers, and `others` names another series for each line of one.
    `key` is the draft's; empty where there is nothing to store. `again` is that of a pasted text with
    problems, to be corrected.
    """

    season: Season
    moves: tuple[SessionMove, ...]
    changes: tuple[str, ...] | None
    understood: int
    problems: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    key: str = ""
    again: str = ""
