"""What every reader of timetables finds: when sessions are, what is wrong, and what was left out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.domain.base.days_in_words import day_in_words
from bot.domain.base.evidence import NO_EVIDENCE, Evidence
from bot.domain.schedule.timetable_changes import NewRoundFacts, NoteKind, TimetableNote
from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.languages.catalogue import phrase
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Slot:
    """When a session of a round is, as line `line` (from 1) says.

    `begins` is naive on the venue's clock, or aware; `ends` or `length` is None where it isn't said. What
    doesn't take place keeps the time that it had.
    """

    line: int
    round: Round
    session: Session
    begins: datetime
    ends: datetime | None = None
    length: timedelta | None = None
    watch: str | None = None
    replay: str | None = None
    state: EventState = EventState.SCHEDULED
    evidence: Evidence = NO_EVIDENCE


@dataclass(frozen=True, slots=True)
class RoundDays:
    """From when to when a round is, as line `line` says; `state` None where it doesn't say that too."""

    line: int
    round: Round
    first_day: date
    last_day: date
    state: EventState | None = None


class UnclearRoundError(ValueError):
    """A round that may be a new one, with what to say so that it is beyond doubt."""

    def __init__(self, question: str, facts: NewRoundFacts) -> None:
        super().__init__(question)
        self.facts = facts


@dataclass(slots=True)
class TimetableFindings:
    """What a timetable says.

    With a problem, nothing of it may be stored. What was left out is no session of ours as far as
    can be told; `others` are the names of other series, one for each line that is of one. `new_rounds` are
    rounds that the season doesn't have yet; slots know them by their numbers.
    """

    slots: list[Slot] = field(default_factory=list)
    days: list[RoundDays] = field(default_factory=list)
    problems: list[TimetableNote] = field(default_factory=list)
    left_out: list[TimetableNote] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    new_rounds: Sequence[Round] = ()

    def wrong(self, line: int, why: str) -> None:
        """Note a problem."""
        self.problems.append(TimetableNote(line, why))

    def ask(self, line: int, question: UnclearRoundError) -> None:
        """Note what has to be said of a round before it can be saved, once."""
        if str(question) not in [note.text for note in self.left_out]:
            note = TimetableNote(line, str(question), NoteKind.QUESTION, question.facts)
            self.left_out.append(note)

    def leave_out(self, line: int, what: str, why: str, kind: NoteKind = NoteKind.NOT_UNDERSTOOD) -> None:
        """Note that a line is no session, and what of it was understood."""
        self.left_out.append(TimetableNote(line, f'"{quoted(what)}": {why}', kind))


def quoted(text: str) -> str:
    """What somebody wrote, short and on one line; whoever shows it escapes it."""
    line = " ".join("".join(map(_printable, text)).split())
    if len(line) <= _LONGEST:
        return line
    return f"{line[: _LONGEST - 1]}…"


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    return " "


def in_years(at: date) -> None:
    """Let through the years that seasons are of: near the ends of the calendar no clock can be asked.

    Raises:
        ValueError: it is in none of them.
    """
    if not FIRST_YEAR <= at.year <= LAST_YEAR + 1:
        raise ValueError(
            phrase(
                "{year} is not in the years {first} to {last}.",
                year=at.year,
                first=FIRST_YEAR,
                last=LAST_YEAR + 1,
            )
        )


def round_at(at: datetime, rounds: Sequence[Round]) -> Round:
    """The round that an instant, or a time on a venue's clock, falls in.

    Raises:
        ValueError: it falls in none.
    """
    for round_ in rounds:
        local = at
        if at.tzinfo:
            local = at.astimezone(round_.zone)
        if round_.first_day <= local.date() <= round_.last_day:
            return round_
    raise ValueError(
        phrase("{day}, {time} is in no round of the season.", day=day_in_words(at), time=f"{at:%H:%M}")
    )


def days_of(rounds: Sequence[Round]) -> list[date]:
    """Every day of these rounds."""
    days: list[date] = []
    for round_ in rounds:
        day = round_.first_day
        while day <= round_.last_day:
            days.append(day)
            day += timedelta(days=1)
    return days
