"""What a timetable would change: which sessions get which times; and what is asked of new rounds."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


class NoteKind(StrEnum):
    """How much of a line that gives nothing to save was understood."""

    QUESTION = "question"
    """It may be something to save: staff have to say what."""
    UNDERSTOOD = "understood"
    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, slots=True)
class NewRoundFacts:
    """A round that the season may not have yet; a text is empty where nothing is known of it.

    `asked` is what the paper calls it, by which staff's answer, which has all of this, finds it when the
    paper is read again. `country` is its code (ISO 3166-1 alpha-2), `timezone` IANA's name.
    """

    asked: str
    name: str
    venue: str = ""
    country: str = ""
    timezone: str = ""

    @property
    def id(self) -> str:
        """The same in each reading of the paper, for a button's custom id."""
        return hashlib.sha256(fold(self.asked).encode()).hexdigest()[:12]


def answer_to(asked: str, answers: tuple[NewRoundFacts, ...]) -> NewRoundFacts | None:
    """What staff said of the round that a paper calls so; None where they haven't yet."""
    for answer in answers:
        if fold(answer.asked) == fold(asked):
            return answer
    return None


@dataclass(frozen=True, slots=True)
class TimetableNote:
    """Something to tell of a line: what is wrong with it, or why it was left out.

    The text shows what stands there; the number (0 for the whole) is for the notes' order alone. `round` is
    one that may be new, where that is the question.
    """

    line: int
    text: str
    kind: NoteKind = NoteKind.NOT_UNDERSTOOD
    round: NewRoundFacts | None = None

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class ReadTime:
    """A session's time and what says it: only what is certain is read as one, the rest is a note."""

    round_name: str
    session_name: str
    evidence: Evidence
    confidence: Confidence = Confidence.CERTAIN


@dataclass(frozen=True, slots=True)
class TimetableProposal:
    """What would be stored. With problems nothing is; `understood` counts the sessions and days read."""

    season: Season
    understood: int
    times: tuple[ReadTime, ...] = ()
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


def added_rounds(old: Season, new: Season) -> list[Round]:
    """The rounds of the new season that the old one hasn't."""
    names = {fold(round_.name) for round_ in old.rounds}
    return [round_ for round_ in new.rounds if fold(round_.name) not in names]


def without_moves(old: Season, new: Season) -> Season:
    """The new season with the old one's times, without new sessions and rounds: all else that changes."""
    added = added_rounds(old, new)
    rounds = [round_ for round_ in new.rounds if round_ not in added]
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

    `season` is as it would be, with the rounds `added` to it; `changes` are sentences of what else than times
    and rounds would change, None for a season that is new. Of what was read, `understood` counts sessions
    and days, and `times` has the sessions; `problems` are sentences, `left_out` notes of lines, and `others`
    names another series for each line of one. `answerable` says whether the paper is kept, so that a round
    in question can be said and the paper read again.
    `key` is the draft's, by which it is saved, corrected where it was `pasted`, and shown again; empty
    before it is kept.
    """

    season: Season
    moves: tuple[SessionMove, ...]
    changes: tuple[str, ...] | None
    understood: int
    added: tuple[Round, ...] = ()
    times: tuple[ReadTime, ...] = ()
    problems: tuple[str, ...] = ()
    left_out: tuple[TimetableNote, ...] = ()
    others: tuple[str, ...] = ()
    pasted: bool = False
    answerable: bool = False
    key: str = ""

    @property
    def can_save(self) -> bool:
        """Whether there is something to save, and nothing is wrong with it."""
        is_new = self.changes is None
        return not self.problems and bool(self.moves or self.added or self.changes or is_new)

    @property
    def can_correct(self) -> bool:
        """Whether it is text that was pasted, with something wrong or open in it."""
        return self.pasted and bool(self.problems or self.has_questions)

    @property
    def has_questions(self) -> bool:
        """Whether something isn't saved until staff say more of it."""
        return any(note.kind is NoteKind.QUESTION for note in self.left_out)

    @property
    def unclear_rounds(self) -> tuple[NewRoundFacts, ...]:
        """The rounds that may be new, each once, which staff can say more of."""
        if not self.answerable:
            return ()
        return tuple(dict.fromkeys(note.round for note in self.left_out if note.round))

    @property
    def saved_already(self) -> tuple[ReadTime, ...]:
        """The times that are saved like this."""
        changed = {(move.round.name, move.session.name) for move in self.moves}
        for round_ in self.added:
            changed |= {(round_.name, session.name) for session in round_.sessions}
        return tuple(time for time in self.times if (time.round_name, time.session_name) not in changed)
