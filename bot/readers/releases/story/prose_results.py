"""What the story of a release says of results: `18th place overall from 34th starting position`.

Each sentence is parted into clauses; a position belongs to who and which session its clause names. What
the whole sentence says decides whether that is certain (`certainty`), or only likely and asked.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.domain.releases.release import Claim
from bot.domain.results.result import Status
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import KnownNames, Token, find_tokens
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.sentences import sentences
from bot.readers.releases.story.certainty import Told
from bot.readers.releases.story.clauses import Clause, find_clauses, related_clauses
from bot.readers.releases.story.final_places import StoryClaim, final_places
from bot.readers.releases.story.penalties import told_penalty
from bot.readers.releases.story.position_claims import PositionClaims
from bot.readers.releases.story.respective_places import respective_places
from bot.readers.releases.story.story_places import with_story_places
from bot.readers.releases.story.story_sentence import StorySentence
from bot.readers.releases.story.story_sessions import StorySessions
from bot.readers.releases.story.story_words import Verb
from bot.readers.releases.story.subjects import Subjects
from bot.readers.releases.story.told_places import is_void, verb_of

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


class _StoryReader:
    """Goes from sentence to sentence and remembers the session and the driver that it is about."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._sessions = StorySessions(known.session_keys)
        self._subjects = Subjects(known)
        self._claims = PositionClaims(known, self._sessions)

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
        before, driver = self._sessions.current, self._subjects.current.driver
        sentence = StorySentence(text, line, self._sessions.go_through(tokens, driver), before)
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
            claims += self._read_clause(clause, sentence, told)
        yield from final_places(text, claims)
        yield from self._penalty(line, told)

    def _pass_sentence(self, text: str, tokens: Sequence[Token]) -> None:
        """Remember who was spoken of in a sentence without positions."""
        if any(isinstance(token, NamedPerson) for token in tokens):
            for clause in related_clauses(text, find_clauses(text, tokens)):
                self._subjects.pass_clause(text, clause)

    def _penalty(self, line: int, told: Told) -> Iterator[Claim]:
        session, subject = self._sessions.current, self._subjects.current
        if session and not subject.is_stranger:
            yield from told_penalty(line, session, subject, told)

    def _is_settled(self, people: Sequence[NamedPerson]) -> bool:
        """Whether the paragraph is about one session and one driver of ours alone: "she" is certain then."""
        names = self._subjects.named
        is_one = len(self._sessions.named) == 1 and len(names) == 1
        return is_one and not people and next(iter(names)) in self._known.cast.drivers

    def _read_clause(self, clause: Clause, sentence: StorySentence, told: Told) -> Iterator[StoryClaim]:
        placings = [token for token in clause.tokens if isinstance(token, Placing) and not clause.is_of_rival]
        if not placings:
            self._subjects.pass_clause(sentence.text, clause)
        start = clause.start
        for placing in placings:
            verb = sentence.verb_of(start, placing)
            if placing.is_verb or isinstance(placing.value, Status):
                verb = Verb.FINISHED
            start = placing.end
            subject = self._subjects.of_placing(clause, placing.start, is_verb=placing.is_verb)
            if is_void(sentence.text, clause, placing):
                continue
            session = sentence.session_of(clause, placing) or self._sessions.where_none_is_named(
                placing, verb, sentence.session_before
            )
            if session and not subject.is_stranger:
                led_by = self._claims.rounds_led_by(sentence.text, clause.end)
                for claim in self._claims.claims(placing, verb, session, subject, sentence, told):
                    yield StoryClaim(replace(claim, led_by_rounds=led_by), verb_of(claim, verb))
        if not placings:
            sentence.carry(clause.start, clause.end)
