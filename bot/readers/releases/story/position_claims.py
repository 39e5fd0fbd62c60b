"""What a position in a story says: where the car finished, qualified, or started from."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import Status
from bot.domain.season.session_kinds import SessionKind, kind_of_session
from bot.readers.releases.results.mentions import KnownNames
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.story.certainty import Told, certainty, evidence_of
from bot.readers.releases.story.story_sentence import StorySentence
from bot.readers.releases.story.story_sessions import StorySession, StorySessions
from bot.readers.releases.story.story_words import Verb, story_patterns
from bot.readers.releases.story.subjects import Subject
from bot.readers.releases.story.told_places import is_told


class PositionClaims:
    """Makes the claims of positions, with the rounds that their sentences name."""

    def __init__(self, known: KnownNames, sessions: StorySessions) -> None:
        self._known = known
        self._sessions = sessions
        self._round_numbers: dict[str, tuple[int, ...]] = {}

    def claims(
        self,
        placing: Placing,
        verb: Verb | None,
        session: StorySession,
        subject: Subject,
        sentence: StorySentence,
        told: Told,
    ) -> Iterator[Claim]:
        """What a position claims, told with that verb of that session and subject."""
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

    def rounds_led_by(self, text: str, end: int) -> tuple[int, ...]:
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
