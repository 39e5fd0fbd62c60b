"""What staff would do next, from where things stand."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


class Step(Enum):
    """One thing to do next."""

    SET_UP = auto()
    IMPORT_SEASON = auto()
    ADD_TIMES = auto()
    TYPE_RESULT = auto()
    WRITE_RECAP = auto()
    WAIT = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class NextStep:
    """The step, with the round and session that it is about, where it is about one."""

    step: Step
    round: Round | None = None
    session: Session | None = None


def next_step(
    season: Season,
    session_ids_with_result: Collection[int],
    now: datetime,
    recapped_round_ids: Collection[int] = (),
) -> NextStep:
    """What a season asks for at `now`: a result that is missing, the recap, times, or nothing yet."""
    round_ = season.round_last_begun(now)
    if round_ is not None:
        missing = _session_without_result(round_, session_ids_with_result, now)
        if missing is not None:
            return NextStep(Step.TYPE_RESULT, round_, missing)
        is_told = round_.id in recapped_round_ids
        if round_.ends <= now and not is_told and _has_result(round_, session_ids_with_result):
            return NextStep(Step.WRITE_RECAP, round_)
    ahead = season.round_in_focus(now)
    if ahead is None:
        return NextStep(Step.DONE)
    if any(session.start is None for session in ahead.held):
        return NextStep(Step.ADD_TIMES, ahead)
    session = ahead.session_next(now)
    if session is None:
        return NextStep(Step.DONE, ahead)
    return NextStep(Step.WAIT, ahead, session)


def _session_without_result(
    round_: Round, session_ids_with_result: Collection[int], now: datetime
) -> Session | None:
    """The last session that should be over and has no result; practice counts only while it is the last."""
    for session in reversed(round_.held):
        end = round_.end_of(session)
        if end is None or end > now:
            continue
        if session.id in session_ids_with_result:
            return None
        return session
    return None


def _has_result(round_: Round, session_ids_with_result: Collection[int]) -> bool:
    return any(session.id in session_ids_with_result for session in round_.sessions)
