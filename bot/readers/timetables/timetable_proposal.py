"""The season as it would be with what a timetable says, or what keeps it from being so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.domain.season.round import Round
from bot.domain.season.round_search import number_rounds
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import in_time_order
from bot.readers.season_file.problems import SeasonFileError
from bot.readers.season_file.schema import MOST_SESSIONS
from bot.readers.season_file.season_reader import read_season
from bot.readers.season_file.season_writer import write_season
from bot.readers.season_file.start_rules import clock_fault
from bot.readers.timetables.slots import RoundDays, Slot, TimetableFindings, TimetableNote
from bot.readers.typed.durations import LONGEST, SHORTEST


@dataclass(frozen=True, slots=True)
class TimetableProposal:
    """What would be stored. With problems nothing is; `understood` counts the sessions and days read."""

    season: Season
    understood: int
    problems: tuple[TimetableNote, ...] = ()
    left_out: tuple[TimetableNote, ...] = ()
    others: tuple[str, ...] = ()


def propose(season: Season, found: TimetableFindings) -> TimetableProposal:
    """The season with the sessions found; what the timetable doesn't speak of stays as it is.

    A session that gets a time takes place, whatever it was before, unless its whole round is off.
    The season keeps every rule of a season file.
    """
    problems = list(found.problems)
    days = _once(found.days, problems)
    slots = [slot for slot in _each_once(found.slots, problems) if _is_right(slot, days, problems)]
    rounds = tuple(_round(round_, days.get(round_.number), slots, problems) for round_ in season.rounds)
    if not (found.slots or found.days or problems):
        problems.append(TimetableNote(0, "no session with a time was found."))
    proposed = replace(season, rounds=number_rounds(rounds))
    return TimetableProposal(
        season=proposed,
        understood=len(slots) + len(days),
        problems=tuple(sorted(problems or _against_the_rules(proposed), key=lambda note: note.line)),
        left_out=tuple(sorted(found.left_out, key=lambda note: note.line)),
        others=tuple(found.others),
    )


def _against_the_rules(season: Season) -> list[TimetableNote]:
    """What a season file with this would be refused for, such as rounds that share a day."""
    try:
        read_season(write_season(season).encode())
    except SeasonFileError as error:
        return [TimetableNote(0, problem.partition(": ")[2]) for problem in error.problems]
    return []


def _once(days: Iterable[RoundDays], problems: list[TimetableNote]) -> dict[int, RoundDays]:
    """The days of each round, by its number."""
    by_round: dict[int, RoundDays] = {}
    for one in days:
        first = by_round.setdefault(one.round.number, one)
        if (first.first_day, first.last_day) != (one.first_day, one.last_day):
            problems.append(
                TimetableNote(one.line, f"line {first.line} has other days for {one.round.name}.")
            )
    return by_round


def _each_once(slots: Iterable[Slot], problems: list[TimetableNote]) -> list[Slot]:
    """A session may be said twice, but not at two times."""
    first: dict[tuple[int, str], Slot] = {}
    for slot in slots:
        before = first.setdefault((slot.round.number, slot.session.key), slot)
        if _start(before) != _start(slot):
            problems.append(
                TimetableNote(slot.line, f"line {before.line} has {slot.session.name} at another time.")
            )
    return list(first.values())


def _is_right(slot: Slot, days: dict[int, RoundDays], problems: list[TimetableNote]) -> bool:
    span = days.get(slot.round.number) or slot.round
    local = _local(slot)
    why = None
    if not span.first_day <= local.date() <= span.last_day:
        why = f"{local:%Y-%m-%d %H:%M} is outside the round's days, {span.first_day} to {span.last_day}."
    elif slot.begins.tzinfo is None:
        why = clock_fault(slot.begins, slot.round.zone)
    length = _length(slot)
    if length and not SHORTEST <= length <= LONGEST:
        why = "it ends before it begins, or lasts over 24 hours."
    if why:
        problems.append(TimetableNote(slot.line, f"{slot.session.name}: {why}"))
    return why is None


def _round(
    round_: Round, days: RoundDays | None, slots: Iterable[Slot], problems: list[TimetableNote]
) -> Round:
    if days:
        round_ = replace(round_, first_day=days.first_day, last_day=days.last_day)
    its = {slot.session.key: slot for slot in slots if slot.round.number == round_.number}
    if not its:
        return round_
    known = [_with(session, its.pop(session.key, None)) for session in round_.sessions]
    sessions = in_time_order([*known, *(_with(slot.session, slot) for slot in its.values())])
    if len(sessions) > MOST_SESSIONS:
        problems.append(
            TimetableNote(0, f"{round_.name} would have {len(sessions)} sessions; at most {MOST_SESSIONS}.")
        )
    return replace(round_, sessions=sessions)


def _with(session: Session, slot: Slot | None) -> Session:
    if slot is None:
        return session
    if slot.is_cancelled:
        return replace(session, state=EventState.CANCELLED)
    return replace(
        session,
        start=_start(slot),
        duration=_length(slot) or session.duration,
        watch=slot.watch or session.watch,
        replay=slot.replay or session.replay,
        state=EventState.SCHEDULED if slot.round.is_on else session.state,
    )


def _start(slot: Slot) -> datetime:
    return _instant(slot.begins, slot.round)


def _local(slot: Slot) -> datetime:
    return _start(slot).astimezone(slot.round.zone)


def _length(slot: Slot) -> timedelta | None:
    return _instant(slot.ends, slot.round) - _start(slot) if slot.ends else slot.length


def _instant(at: datetime, round_: Round) -> datetime:
    return (at if at.tzinfo else at.replace(tzinfo=round_.zone)).astimezone(UTC)
