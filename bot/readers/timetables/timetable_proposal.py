"""The season as it would be with what a timetable says, or what keeps it from being so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.base.days_in_words import day_in_words, days_in_words
from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NoteKind, ReadTime, TimetableNote, TimetableProposal
from bot.domain.season.round import Round
from bot.domain.season.round_search import number_rounds
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import in_time_order, shown_name
from bot.languages.catalogue import phrase
from bot.readers.season_file.problems import SeasonFileError
from bot.readers.season_file.schema import MOST_SESSIONS
from bot.readers.season_file.season_reader import read_season
from bot.readers.season_file.start_rules import clock_fault
from bot.readers.timetables.slots import RoundDays, Slot, TimetableFindings, quoted
from bot.readers.typed.times.durations import LONGEST, SHORTEST
from bot.writers.season_writer import write_season


def propose(season: Season, findings: TimetableFindings, lines: Sequence[str] = ()) -> TimetableProposal:
    """The season with the sessions found; what the timetable doesn't speak of stays as it is.

    A session that gets a time takes place, whatever it was before, unless its whole round is off.
    The season keeps every rule of a season file. Problems show the `lines` that they are in; a calendar's
    have none that say anything.
    """
    problems = list(findings.problems)
    days = _days_by_round(findings.days, problems)
    found_slots = _each_once(findings.slots, problems)
    new_rounds = _rounds_told(findings, found_slots)
    days |= {round_.number: RoundDays(0, round_, round_.first_day, round_.last_day) for round_ in new_rounds}
    slots = _right_slots(found_slots, days, problems)
    rounds = [
        _round(round_, days.get(round_.number), slots, problems) for round_ in (*season.rounds, *new_rounds)
    ]
    has_questions = any(note.kind is NoteKind.QUESTION for note in findings.left_out)
    if not (findings.slots or findings.days or problems or has_questions):
        problems.append(TimetableNote(0, phrase("I found no session with a time.")))
    proposed = replace(season, rounds=number_rounds(rounds))
    return TimetableProposal(
        season=proposed,
        understood=len(slots) + len({told.round.number for told in findings.days}),
        times=tuple(map(_read_time, slots)),
        problems=_in_line_order(
            _with_its_line(problem, lines) for problem in problems or _against_the_rules(proposed)
        ),
        left_out=_in_line_order(findings.left_out),
        others=tuple(findings.others),
    )


def _rounds_told(findings: TimetableFindings, slots: Iterable[Slot]) -> list[Round]:
    """The new rounds of which something is told, on just the days that are."""
    rounds: list[Round] = []
    for round_ in findings.new_rounds:
        round_slots = [slot for slot in slots if slot.round.number == round_.number]
        days = [_start(slot).astimezone(round_.zone).date() for slot in round_slots]
        for told in findings.days:
            if told.round.number == round_.number:
                days += [told.first_day, told.last_day]
        if days:
            rounds.append(replace(round_, first_day=min(days), last_day=max(days)))
    return rounds


def _read_time(slot: Slot) -> ReadTime:
    return ReadTime(slot.round.name, slot.session.name, slot.evidence)


def _with_its_line(problem: TimetableNote, lines: Sequence[str]) -> TimetableNote:
    """The problem behind its line, unless it says all that stands there already."""
    if not 0 < problem.line <= len(lines):
        return problem
    line = quoted(lines[problem.line - 1])
    if fold(line) in fold(problem.text):
        return problem
    return replace(problem, text=f'"{line}": {problem.text}')


def _in_line_order(notes: Iterable[TimetableNote]) -> tuple[TimetableNote, ...]:
    return tuple(sorted(notes, key=lambda note: note.line))


def _against_the_rules(season: Season) -> list[TimetableNote]:
    """What a season file with this would be refused for, such as rounds that share a day."""
    notes: list[TimetableNote] = []
    try:
        read_season(write_season(season).encode())
    except SeasonFileError as error:
        # Without the line, which they have never seen: it is of our own writing.
        sentences = [str(replace(problem, line="")) for problem in error.problems]
        notes += [TimetableNote(0, sentence) for sentence in sentences]
    return notes


def _days_by_round(round_days: Iterable[RoundDays], problems: list[TimetableNote]) -> dict[int, RoundDays]:
    """The days of each round, by its number."""
    by_round: dict[int, RoundDays] = {}
    for days in round_days:
        first = by_round.setdefault(days.round.number, days)
        if (first.first_day, first.last_day) != (days.first_day, days.last_day):
            why = phrase("{round} has other days above; keep one of them.", round=days.round.name)
            problems.append(TimetableNote(days.line, why))
    return by_round


def _each_once(slots: Iterable[Slot], problems: list[TimetableNote]) -> list[Slot]:
    """A session may be said twice, but not at two times."""
    first_slots: dict[tuple[int, str], Slot] = {}
    for slot in slots:
        first = first_slots.setdefault((slot.round.number, slot.session.key), slot)
        if _start(first) != _start(slot):
            why = phrase(
                "{session} has another time above; keep one of them.", session=shown_name(slot.session)
            )
            problems.append(TimetableNote(slot.line, why))
    return list(first_slots.values())


def _right_slots(
    slots: Iterable[Slot], days: Mapping[int, RoundDays], problems: list[TimetableNote]
) -> list[Slot]:
    """The slots that can be; a problem for each other one."""
    right_slots: list[Slot] = []
    for slot in slots:
        why = _length_fault(slot) or _start_fault(slot, days.get(slot.round.number) or slot.round)
        if why:
            problems.append(TimetableNote(slot.line, f"{shown_name(slot.session)}: {why}"))
        else:
            right_slots.append(slot)
    return right_slots


def _length_fault(slot: Slot) -> str | None:
    length = _length(slot)
    if length and not SHORTEST <= length <= LONGEST:
        return phrase("it ends before it begins, or lasts over 48 hours.")
    return None


def _start_fault(slot: Slot, days: RoundDays | Round) -> str | None:
    """Why it can't begin then: it is outside the round's days, or no time on the venue's clock."""
    local = _start(slot).astimezone(slot.round.zone)
    if not days.first_day <= local.date() <= days.last_day:
        round_days = days_in_words(days.first_day, days.last_day)
        time = f"{day_in_words(local)}, {local:%H:%M}"
        return phrase("{time} is outside the round's days, {days}.", time=time, days=round_days)
    if slot.begins.tzinfo is None:
        return clock_fault(slot.begins, slot.round.zone)
    return None


def _round(
    round_: Round, days: RoundDays | None, slots: Iterable[Slot], problems: list[TimetableNote]
) -> Round:
    if days:
        state = days.state or round_.state
        round_ = replace(round_, first_day=days.first_day, last_day=days.last_day, state=state)
    round_slots = {slot.session.key: slot for slot in slots if slot.round.number == round_.number}
    if not round_slots:
        return round_
    sessions_by_key = {session.key: session for session in round_.sessions}
    for key, slot in round_slots.items():
        sessions_by_key[key] = _moved(sessions_by_key.get(key, slot.session), slot)
    sessions = in_time_order(tuple(sessions_by_key.values()))
    if len(sessions) > MOST_SESSIONS:
        why = phrase(
            "{round} would have {count} sessions; at most {most}.",
            round=round_.name,
            count=len(sessions),
            most=MOST_SESSIONS,
        )
        problems.append(TimetableNote(0, why))
    return replace(round_, sessions=sessions)


def _moved(session: Session, slot: Slot) -> Session:
    """The session with what the timetable says of it."""
    if slot.state is not EventState.SCHEDULED:
        return replace(session, state=slot.state)
    state = session.state
    if slot.round.is_on:
        state = EventState.SCHEDULED
    return replace(
        session,
        start=_start(slot),
        duration=_length(slot) or session.duration,
        watch=slot.watch or session.watch,
        replay=slot.replay or session.replay,
        state=state,
    )


def _start(slot: Slot) -> datetime:
    return _instant(slot.begins, slot.round)


def _length(slot: Slot) -> timedelta | None:
    if slot.ends is None:
        return slot.length
    return _instant(slot.ends, slot.round) - _start(slot)


def _instant(at: datetime, round_: Round) -> datetime:
    """In UTC; what is naive is on the venue's clock."""
    if at.tzinfo is None:
        at = at.replace(tzinfo=round_.zone)
    return at.astimezone(UTC)
