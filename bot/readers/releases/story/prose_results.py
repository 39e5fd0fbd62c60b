"""What the story of a release says of results: `18th place overall from 34th starting position`.

Each sentence is parted into clauses; a position belongs to who and which session its clause names. What
the whole sentence says decides whether that is certain (`certainty`), or only likely and asked.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import Status
from bot.domain.season.session_kinds import SessionKind, kind_of_session
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import KnownNames, Token, find_tokens
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.sentences import sentences
from bot.readers.releases.story.certainty import Told, certainty, evidence_of
from bot.readers.releases.story.clauses import Clause, find_clauses, related_clauses, verbs_before
from bot.readers.releases.story.final_places import StoryClaim, final_places
from bot.readers.releases.story.penalties import told_penalty
from bot.readers.releases.story.respective_places import respective_places
from bot.readers.releases.story.story_places import with_story_places
from bot.readers.releases.story.story_sessions import StorySession, StorySessions
from bot.readers.releases.story.story_words import Verb, story_patterns
from bot.readers.releases.story.subjects import Subject, Subjects
from bot.readers.releases.story.told_places import is_told, is_void, verb_of

_RACES = (SessionKind.RACE, SessionKind.SPRINT, SessionKind.FINAL)
_QUALIFYINGS = (SessionKind.QUALIFYING, SessionKind.SUPERPOLE)
_MOST_TOKENS = 40
"""Sessions, names and positions of a sentence; one with more is a list without marks."""


def read_prose(
    paragraphs: Sequence[Paragraph], taken: Collection[int], spoken: Sequence[str], known: KnownNames
) -> list[Claim]:
    """The claims of the story in order; `taken` are the paragraphs that are lists, or said by somebody.

    `spoken` are the paragraphs' texts in which what was said is blanked out.
    """
    reader = _StoryReader(known)
    claims: list[Claim] = []
    for index, paragraph in enumerate(paragraphs):
        if index not in taken:
            claims += reader.read(paragraph, spoken[index])
    return claims


@dataclass(slots=True)
class _Sentence:
    """A sentence under way, with what its clauses have said so far."""

    text: str
    line: int
    tokens: Sequence[Token]
    sessions: dict[int, StorySession]
    """The session of each mention, by where it begins."""
    carried: Verb | None = None


class _StoryReader:
    """Goes from sentence to sentence and remembers the session and the driver that it is about."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._sessions = StorySessions(known.session_keys)
        self._subjects = Subjects(known)
        self._round_numbers: dict[str, tuple[int, ...]] = {}

    def read(self, paragraph: Paragraph, text: str) -> Iterator[Claim]:
        """The claims of one paragraph."""
        self._sessions.begin_paragraph()
        self._subjects.begin_paragraph()
        for offset, sentence in sentences(text):
            yield from self._read_sentence(sentence, paragraph.line_at(offset))

    def _read_sentence(self, text: str, line: int) -> Iterator[Claim]:
        tokens = with_story_places(text, find_tokens(text, self._known), self._known.cast)
        if len(tokens) > _MOST_TOKENS:
            return
        people = [token for token in tokens if isinstance(token, NamedPerson)]
        self._sessions.note_drivers(tokens)
        self._subjects.begin_sentence(text, people)
        before = self._sessions.current
        sentence = _Sentence(text, line, tokens, self._named_sessions(tokens))
        told = Told(
            sentence=text,
            tokens=tokens,
            people=people,
            session_keys={session.key for session in sentence.sessions.values()},
            is_one_car=self._subjects.are_one_car(people),
            is_settled=self._is_settled(people),
            classes=len(self._known.classes),
        )
        respective = respective_places(told, self._known.session_keys, self._subjects.current.driver)
        if respective:
            yield from (replace(claim, line=line) for claim in respective)
            return
        if not any(isinstance(token, Placing) for token in tokens):
            self._pass_sentence(text, tokens)
            yield from self._penalty(line, told)
            return
        claims: list[StoryClaim] = []
        for clause in related_clauses(text, find_clauses(text, tokens)):
            claims += self._read_clause(clause, sentence, told, before)
        yield from final_places(text, claims)
        yield from self._penalty(line, told)

    def _pass_sentence(self, text: str, tokens: Sequence[Token]) -> None:
        """Remember who was spoken of in a sentence without positions."""
        if any(isinstance(token, NamedPerson) for token in tokens):
            for clause in related_clauses(text, find_clauses(text, tokens)):
                self._subjects.pass_clause(clause)

    def _penalty(self, line: int, told: Told) -> Iterator[Claim]:
        session, subject = self._sessions.current, self._subjects.current
        if session and not subject.is_stranger:
            yield from told_penalty(line, session, subject, told)

    def _named_sessions(self, tokens: Sequence[Token]) -> dict[int, StorySession]:
        """The session of each mention in the sentence; a driver named before it tells which was theirs."""
        sessions: dict[int, StorySession] = {}
        driver = self._subjects.current.driver
        for token in tokens:
            if isinstance(token, NamedPerson):
                driver = token.driver
            elif isinstance(token, Mention):
                session = self._sessions.go_to(token, driver)
                if session:
                    sessions[token.start] = session
        return sessions

    def _is_settled(self, people: Sequence[NamedPerson]) -> bool:
        """Whether the paragraph is about one session and one driver of ours alone: "she" is certain then."""
        names = self._subjects.named
        is_one = len(self._sessions.named) == 1 and len(names) == 1
        return is_one and not people and next(iter(names)) in self._known.cast.drivers

    def _read_clause(
        self, clause: Clause, sentence: _Sentence, told: Told, before: StorySession | None
    ) -> Iterator[StoryClaim]:
        placings = [token for token in clause.tokens if isinstance(token, Placing) and not clause.is_of_rival]
        if not placings:
            self._subjects.pass_clause(clause)
        start = clause.start
        for placing in placings:
            verb = self._verb(sentence, start, placing)
            if placing.is_verb or isinstance(placing.value, Status):
                verb = Verb.FINISHED
            start = placing.end
            subject = self._subjects.of_placing(clause, placing.start, is_verb=placing.is_verb)
            if is_void(sentence.text, clause, placing):
                continue
            session = self._session(clause, placing, sentence, verb, before)
            if session and not subject.is_stranger:
                led_by = self._rounds_led_by(sentence.text, clause.end)
                for claim in self._claims(placing, verb, session, subject, sentence, told):
                    yield StoryClaim(replace(claim, led_by_rounds=led_by), verb_of(claim, verb))
        if not placings:
            self._carry(sentence, clause.start, clause.end)

    def _verb(self, sentence: _Sentence, start: int, placing: Placing) -> Verb | None:
        """The verb before a position in its clause, or the one of the clause before."""
        verbs = [verb for verb, _ in verbs_before(sentence.text, start, placing.start)]
        self._carry(sentence, start, placing.start)
        if verbs:
            return verbs[-1]
        if sentence.text[start] == ":":  # `Grid for race 2: 5th`
            return self._verb_of_label(sentence, start)
        return sentence.carried

    @staticmethod
    def _verb_of_label(sentence: _Sentence, end: int) -> Verb | None:
        """What a label before a colon says of the position behind it, a start too."""
        verbs = [verb for verb, _ in verbs_before(sentence.text, 0, end)]
        if verbs:
            return verbs[-1]
        return sentence.carried

    def _carry(self, sentence: _Sentence, start: int, end: int) -> None:
        """Remember how it went on; where it was started from says nothing of what comes after."""
        for verb, _ in verbs_before(sentence.text, start, end):
            if verb is not Verb.STARTED:
                sentence.carried = verb

    def _session(
        self,
        clause: Clause,
        placing: Placing,
        sentence: _Sentence,
        verb: Verb | None,
        before: StorySession | None,
    ) -> StorySession | None:
        """The session of a position: of its clause, of its sentence, the last one, or the only one."""
        in_clause = [sentence.sessions[t.start] for t in clause.tokens if t.start in sentence.sessions]
        if in_clause:
            return in_clause[-1]
        if sentence.sessions:
            starts = [start for start in sentence.sessions if start < placing.start]
            return sentence.sessions[max(starts, default=min(sentence.sessions))]
        current = before or self._sessions.current
        if verb is Verb.QUALIFIED:
            current = self._of_kinds(_QUALIFYINGS, current)
        elif current is None or (isinstance(placing.value, Status) and self._is_qualifying(current)):
            current = self._of_kinds(_RACES, None)
        return current

    def _is_qualifying(self, session: StorySession) -> bool:
        return kind_of_session(session.key).kind in _QUALIFYINGS

    def _of_kinds(self, kinds: tuple[SessionKind, ...], current: StorySession | None) -> StorySession | None:
        """The season's only session of these kinds, though nobody names it; else the one the story is at."""
        only = self._sessions.only_of(*kinds)
        if only and (current is None or current.key != only):
            return StorySession(only, sure=False)
        return current

    def _claims(
        self,
        placing: Placing,
        verb: Verb | None,
        session: StorySession,
        subject: Subject,
        sentence: _Sentence,
        told: Told,
    ) -> Iterator[Claim]:
        drivers = (subject.driver,) if subject.driver else ()
        claim = Claim(
            Fact.POSITION,
            placing.value,
            session.key,
            sentence.line,
            drivers,
            evidence=evidence_of(told, placing),
            round_numbers=self._rounds_named(sentence.text),
        )
        if isinstance(placing.value, Status):
            claim = replace(claim, fact=Fact.STATUS)
            if subject.driver or story_patterns().ours.search(sentence.text):
                yield certainty(claim, Verb.FINISHED, session, subject, told)
            return
        if not is_told(placing, verb, subject, names_session=bool(told.session_keys)):
            return
        for each in self._facts(claim, placing, verb, subject):
            yield certainty(each, verb, session, subject, told)

    def _rounds_led_by(self, text: str, end: int) -> tuple[int, ...]:
        """The rounds named up to there."""
        if not self._rounds_named(text):
            return ()
        return self._rounds_named(text[:end])

    def _rounds_named(self, text: str) -> tuple[int, ...]:
        if text not in self._round_numbers:
            named = self._known.rounds.named_in(text)
            self._round_numbers[text] = tuple(round_.number for round_ in named)
        return self._round_numbers[text]

    def _facts(self, claim: Claim, placing: Placing, verb: Verb | None, subject: Subject) -> Iterator[Claim]:
        """What a position says: where the car finished, qualified, or started from."""
        kind = kind_of_session(claim.session).kind
        is_start = placing.scope is Fact.GRID or verb is Verb.STARTED
        if verb is Verb.QUALIFIED and placing.scope is not Fact.GRID:
            yield from self._qualified(claim, placing, subject)
        elif is_start and kind.has_grid:
            if placing.scope is not Fact.POSITION:
                yield replace(claim, fact=Fact.GRID)
        elif is_start and kind.sets_grid:  # on the grid after qualifying: where it was qualified
            yield replace(claim, confidence=Confidence.LIKELY, scoped=False)
        elif not is_start:
            yield replace(claim, fact=placing.scope or Fact.POSITION, scoped=placing.scope is not None)

    def _qualified(self, claim: Claim, placing: Placing, subject: Subject) -> Iterator[Claim]:
        """A place in qualifying is where its race is started from, when it counts over the whole field."""
        driven = self._sessions.driven_in(SessionKind.QUALIFYING, subject.driver)
        kind = kind_of_session(claim.session).kind
        is_of_field = placing.scope is None and len(self._known.classes) == 1
        if kind.has_grid and (placing.scope is Fact.OVERALL or is_of_field):
            yield replace(claim, fact=Fact.GRID)
        key = driven
        if kind.sets_grid:
            key = claim.session
        if key:
            scoped = placing.scope is not None
            yield replace(claim, fact=placing.scope or Fact.POSITION, session=key, scoped=scoped)
