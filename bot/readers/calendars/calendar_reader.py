"""A calendar file (iCalendar, RFC 5545): an event is a session, or a round over its days."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.domain.base.evidence import Evidence
from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NewRoundFacts, NoteKind
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import ASSUMED_DURATION, EventState, Session
from bot.languages.catalogue import phrase
from bot.readers.calendars.calendar_file import calendar_events
from bot.readers.calendars.event_times import event_times
from bot.readers.calendars.new_event_rounds import NewEventRounds
from bot.readers.timetables.event_states import state_before
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import (
    RoundDays,
    Slot,
    TimetableFindings,
    UnclearRoundError,
    quoted,
    round_at,
)

MOST_EVENTS = 5000

Known = Mapping[str, tuple[Round, Session | None]]
"""What our own calendar files call rounds and sessions (`bot.domain.season.calendar_events.Revision.uid`)."""

_REPEATS = ("RRULE", "RDATE", "EXRULE")
_PIECES = re.compile(r" - |[,:;|/()–—@]")  # GT4 European Series - Misano; Race 1, Misano; Race 1 @ Misano
_OURS = "@pitboard"


def is_calendar(text: str) -> bool:
    """Whether it begins like a calendar file."""
    return text.lstrip()[:15].upper() == "BEGIN:VCALENDAR"


def read_calendar(
    text: str,
    season: Season,
    known: Known,
    only: Round | None = None,
    answers: tuple[NewRoundFacts, ...] = (),
) -> TimetableFindings:
    """The sessions, and days of rounds, in a calendar file; of the round `only`, when it is given, alone.

    `answers` are what staff have said of rounds that may be new.
    """
    findings = TimetableFindings()
    try:
        calendar = calendar_events(text)
    except ValueError as error:
        findings.wrong(
            0, phrase('I can\'t read this as a calendar file: "{fault}".', fault=quoted(str(error)))
        )
        return findings
    if len(calendar.events) > MOST_EVENTS:
        count = len(calendar.events)
        findings.wrong(
            0, phrase("too long: {count} events; the limit is {most}.", count=count, most=MOST_EVENTS)
        )
        return findings
    reader = _EventReader(season, known, only, findings, answers, is_cancellation=calendar.is_cancellation)
    for event, line in calendar.events:
        reader.read(event, line)
    return findings


class _EventReader:
    """Reads events, one after the other, into the findings."""

    def __init__(
        self,
        season: Season,
        known: Known,
        only: Round | None,
        findings: TimetableFindings,
        answers: tuple[NewRoundFacts, ...],
        *,
        is_cancellation: bool,
    ) -> None:
        self._is_cancellation = is_cancellation
        self._season = season
        self._known = known
        self._only = only
        self._findings = findings
        self._new_rounds = NewEventRounds(season, answers)

    def read(self, event: Any, line: int) -> None:
        """Read one event; whatever can't be is noted with the line that it begins on."""
        title = str(event.get("SUMMARY", ""))
        try:
            self._read(event, line, title, *event_times(event))
        except UnclearRoundError as question:
            self._findings.ask(line, question)
        except ValueError as error:
            self._findings.wrong(line, f'"{quoted(title)}": {error}')

    def _read(self, event: Any, line: int, title: str, begins: date, ends: date) -> None:
        if any(key in event for key in _REPEATS):
            raise ValueError(phrase("it repeats; make each session its own event."))
        if isinstance(begins, datetime) and isinstance(ends, datetime):
            self._read_session(event, line, title, begins, ends)
        else:
            self._read_days(event, line, title, begins, ends)

    def _known_subject(self, event: Any) -> tuple[Round | None, Session | None]:
        """The round, and session, of an event of our own calendar files; None and None of any other."""
        return self._known.get(str(event.get("UID", "")).removesuffix(_OURS), (None, None))

    def _read_days(self, event: Any, line: int, title: str, begins: date, ends: date) -> None:
        """Days alone are a round's; our own files have sessions so that lost their time."""
        round_, session = self._known_subject(event)
        state, name = self._state(event, title)
        if state is not EventState.SCHEDULED:
            self._findings.leave_out(line, title, _why_off(state), NoteKind.UNDERSTOOD)
            return
        if session:
            return
        last_day = max(begins, ends - timedelta(days=1))
        round_ = round_ or self._named_round(event, name, begins)
        if round_ is None and self._only is None:
            round_ = self._new_round(event, name, begins, last_day)
        if round_ is None or not self._is_wanted(round_):
            self._findings.leave_out(line, title, phrase("no time, and not a round"))
            return
        self._findings.days.append(RoundDays(line, round_, begins, last_day))

    def _read_session(self, event: Any, line: int, title: str, begins: datetime, ends: datetime) -> None:
        state, name = self._state(event, title)
        known_end = ends if ends > begins else None
        round_, session = self._known_subject(event)
        if round_ and session:
            if session.duration is None and ends - begins == ASSUMED_DURATION:
                known_end = None  # our own assumption, which we wrote
        else:
            round_, session = self._meant(event, line, name, begins)
        if round_ is None or session is None:
            return
        if self._only and not self._is_wanted(round_):
            why = phrase("only {round} is read", round=self._only.name)
            self._findings.leave_out(line, title, why, NoteKind.UNDERSTOOD)
        elif state is not EventState.SCHEDULED and not (session.id and round_.is_on):
            self._findings.leave_out(line, title, _why_off(state), NoteKind.UNDERSTOOD)
        else:
            evidence = _evidence(event, title)
            slot = Slot(line, round_, session, begins, known_end, state=state, evidence=evidence)
            self._findings.slots.append(slot)

    def _meant(
        self, event: Any, line: int, title: str, begins: datetime
    ) -> tuple[Round | None, Session | None]:
        """The round and session of an event that isn't of our own calendar files."""
        round_ = self._named_round(event, title, begins)
        if round_ is None:
            round_ = self._round_at(event, line, title, begins)
        if round_ is None:
            return None, None
        return round_, self._meant_session(round_, line, title)

    def _new_round(self, event: Any, title: str, first_day: date, last_day: date) -> Round | None:
        round_ = self._new_rounds.take(event, title, first_day, last_day)
        self._findings.new_rounds = self._new_rounds.rounds
        return round_

    @property
    def _rounds(self) -> tuple[Round, ...]:
        return (*self._season.rounds, *self._new_rounds.rounds)

    def _round_at(self, event: Any, line: int, title: str, begins: datetime) -> Round | None:
        """The round whose days it falls in; None for an event of another series beside them all.

        Raises:
            ValueError: it is a session of ours.
        """
        try:
            return round_at(begins, self._rounds)
        except ValueError as error:
            if not self._meant_session(self._season.rounds[0], line, title):
                return None
            if self._only is None:
                round_ = self._new_round(event, title, begins.date(), begins.date())
                if round_:
                    return round_
            raise ValueError(str(error)) from None

    def _meant_session(self, round_: Round, line: int, title: str) -> Session | None:
        names = SessionNames(self._season, round_)
        match = names.find(fold(title), is_ours=names.names_series(fold(title)))
        if match.whose:
            self._findings.others.append(match.whose)
            return None
        if match.session is None:
            self._findings.leave_out(line, title, match.why, match.kind)
        return match.session

    def _state(self, event: Any, title: str) -> tuple[EventState, str]:
        """Whether an event takes place, and its title without the word that says so."""
        state, name = state_before(title)
        if state:
            return state, name
        if self._is_cancellation or str(event.get("STATUS", "")).upper() == "CANCELLED":
            return EventState.CANCELLED, name
        return EventState.SCHEDULED, name

    def _is_wanted(self, round_: Round) -> bool:
        return self._only is None or round_.number == self._only.number

    def _named_round(self, event: Any, title: str, begins: date) -> Round | None:
        """The round that the title, a piece of it, or the place names."""
        place = str(event.get("LOCATION", ""))
        for piece in (title, *_PIECES.split(title), place, *_PIECES.split(place)):
            round_ = self._round_called(piece.strip(), begins)
            if round_:
                return round_
        return None

    def _round_called(self, name: str, begins: date) -> Round | None:
        """The round of that name or venue; of two at one venue the one whose days it falls in."""
        if not any(map(str.isalpha, name)):
            return None
        called = [round_ for round_ in self._rounds if fold(name) in (fold(round_.name), fold(round_.venue))]
        for round_ in called:
            if len(called) > 1 and round_.has_day(_instant(begins)):
                return round_
        if called:
            return called[0]
        return None


def _why_off(state: EventState) -> str:
    match state:
        case EventState.CANCELLED:
            return phrase("it is cancelled")
        case EventState.POSTPONED:
            return phrase("it is postponed")
        case _:
            return phrase("it is {state}", state=state)


def _evidence(event: Any, title: str) -> Evidence:
    """The title, and what says where it is and when."""
    words = (title, str(event.get("LOCATION", "")), event["DTSTART"].to_ical().decode())
    return Evidence(quoted(title), tuple(quoted(word) for word in words if word))


def _instant(at: date) -> datetime:
    """A day by its noon in UTC, which is that day almost everywhere."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time(12), UTC)
    return at
