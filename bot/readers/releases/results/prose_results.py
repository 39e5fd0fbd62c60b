"""What the story of a release says of results: `18th place overall from 34th starting position`.

The session is the one named in the sentence, or before it in the paragraph; a paragraph that names none
is still about the last one, which is then only a guess.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import Status
from bot.domain.season.session_kinds import SessionKind, kind_of_session
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import NamedPerson
from bot.readers.releases.quotes.quotation_marks import find_spans
from bot.readers.releases.results.mentions import KnownNames, Token, find_tokens
from bot.readers.releases.results.placings import Form, Placing
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.results.story_words import story_patterns
from bot.readers.releases.sentences import sentences

_REACH = 60  # characters before a position in which its verb stands


@dataclass(frozen=True, slots=True)
class _CurrentSession:
    """The session that the story is at; `sure` when it was named as such."""

    key: str
    sure: bool


def read_prose(paragraphs: Sequence[Paragraph], taken: Collection[int], known: KnownNames) -> list[Claim]:
    """The claims of the story in order; `taken` are the paragraphs that are lists, or said by somebody."""
    reader = _StoryReader(known)
    claims: list[Claim] = []
    for index, paragraph in enumerate(paragraphs):
        if index not in taken:
            claims += reader.read(paragraph)
    return claims


class _StoryReader:
    """Goes from sentence to sentence and remembers the session and the driver that it is about."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._current: _CurrentSession | None = None
        self._last_of_kind: dict[SessionKind, _CurrentSession] = {}
        self._driven: dict[tuple[str, SessionKind], str] = {}
        """Who drove which qualifying: the session by driver and kind."""
        self._driver: str | None = None

    def read(self, paragraph: Paragraph) -> Iterator[Claim]:
        """The claims of one paragraph."""
        self._doubt_sessions()
        text = _without_speech(paragraph.text)
        for offset, sentence in sentences(text):
            tokens = find_tokens(sentence, self._known)
            self._note_drivers(tokens)
            yield from self._claims(sentence, tokens, paragraph, offset)

    def _doubt_sessions(self) -> None:
        """In a new paragraph, the session of the one before is only a guess."""
        if self._current:
            self._current = replace(self._current, sure=False)
        for kind, session in self._last_of_kind.items():
            self._last_of_kind[kind] = replace(session, sure=False)

    def _note_drivers(self, tokens: Sequence[Token]) -> None:
        """`Andreas drove the first qualifying and Jessica the second qualifying`."""
        people = [token for token in tokens if isinstance(token, NamedPerson | Mention)]
        kinds = [type(token) for token in people]
        if kinds != [NamedPerson, Mention] * (len(people) // 2) or len(people) < 4:  # noqa: PLR2004 - two pairs
            return
        for person, mention in zip(people[::2], people[1::2], strict=True):
            if isinstance(person, NamedPerson) and isinstance(mention, Mention):
                self._driven[person.driver, kind_of_session(mention.keys[0]).kind] = mention.keys[0]

    def _claims(
        self, sentence: str, tokens: Sequence[Token], paragraph: Paragraph, offset: int
    ) -> Iterator[Claim]:
        ahead = self._first_session(tokens)
        was_mentioned = False
        for token in tokens:
            match token:
                case NamedPerson(driver):
                    self._driver = driver
                case Mention():
                    self._mention(token)
                    was_mentioned = True
                case Placing(value=int()) if _was_reached(sentence, token):
                    if ahead and not was_mentioned:  # `15th overall for the first race`
                        self._mention(ahead)
                    yield from self._placing(sentence, token, paragraph.line_at(offset + token.start))
        yield from self._penalty(sentence, paragraph, offset)

    def _first_session(self, tokens: Sequence[Token]) -> Mention | None:
        for token in tokens:
            if isinstance(token, Mention) and self._is_one_of_the_season(token):
                return token
        return None

    def _is_one_of_the_season(self, mention: Mention) -> bool:
        return len(mention.keys) == 1 and mention.keys[0] in self._known.session_keys

    def _mention(self, mention: Mention) -> None:
        """Go to the session that is named; a mere "the race" is the last race that was."""
        kind = kind_of_session(mention.keys[0]).kind
        if self._is_one_of_the_season(mention):
            self._current = _CurrentSession(mention.keys[0], mention.sure)
        else:
            self._current = self._meant(kind)
        if self._current:
            self._last_of_kind[kind] = self._current

    def _meant(self, kind: SessionKind) -> _CurrentSession | None:
        """The session of a kind that this driver drove, or that was named last."""
        driven = self._driven_in(kind)
        if driven:
            return _CurrentSession(driven, sure=True)
        return self._last_of_kind.get(kind)

    def _driven_in(self, kind: SessionKind) -> str | None:
        return self._driven.get((self._driver or "", kind))

    def _placing(self, sentence: str, placing: Placing, line: int) -> Iterator[Claim]:
        session = self._current
        if session is None or isinstance(placing.value, Status):
            return
        claim = Claim(Fact.POSITION, placing.value, session.key, line, self._drivers(), sure=session.sure)
        lead, patterns = _lead(sentence, placing), story_patterns()
        started = _last(patterns.started, lead) > _last(patterns.finished, lead)
        if patterns.qualified.search(lead) and placing.scope is not Fact.GRID:
            yield from self._qualified(claim, placing.scope)
        elif placing.scope is Fact.GRID or started:
            if placing.scope is not Fact.POSITION:
                yield replace(claim, fact=Fact.GRID)
        else:
            sure = session.sure and placing.scope is not None
            yield replace(claim, fact=placing.scope or Fact.POSITION, sure=sure)

    def _qualified(self, claim: Claim, scope: Fact | None) -> Iterator[Claim]:
        """A place in qualifying is where its race is started from, when it counts over the whole field."""
        driven = self._driven_in(SessionKind.QUALIFYING)
        kind = kind_of_session(claim.session).kind
        if kind.has_grid and scope is Fact.OVERALL:
            yield replace(claim, fact=Fact.GRID)
        key = driven
        if kind.sets_grid:
            key = claim.session
        if key:
            sure = scope is not None and (claim.sure or key == driven)
            yield replace(claim, fact=scope or Fact.POSITION, session=key, sure=sure)

    def _penalty(self, sentence: str, paragraph: Paragraph, offset: int) -> Iterator[Claim]:
        penalty = story_patterns().penalty.search(sentence)
        if self._current and penalty:
            line = paragraph.line_at(offset + penalty.start())
            yield Claim(Fact.NOTE, penalty[0], self._current.key, line, self._drivers(), sure=False)

    def _drivers(self) -> tuple[str, ...]:
        if not self._driver:
            return ()
        return (self._driver,)


def _was_reached(sentence: str, placing: Placing) -> bool:
    """Whether a position is told as having been: not one that might have been, or was on the way."""
    lead, patterns = _lead(sentence, placing), story_patterns()
    if placing.form is Form.FIGURE or patterns.conditional.search(lead):
        return False
    if placing.form is Form.NAMED and placing.scope:
        return True
    return any(verb.search(lead) for verb in (patterns.finished, patterns.qualified, patterns.started))


def _lead(sentence: str, placing: Placing) -> str:
    """The words before a position, in which its verb stands."""
    return sentence[max(0, placing.start - _REACH) : placing.start]


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the pattern occurs last; -1 for nowhere."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _without_speech(text: str) -> str:
    letters = list(text)
    for span in find_spans(text):
        if not span.is_open:
            letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters)
