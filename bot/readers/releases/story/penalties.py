"""Penalties that a story tells, as notes of the session that it is about."""

from collections.abc import Iterator

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Claim, Fact
from bot.readers.releases.story.certainty import Told, evidence_of
from bot.readers.releases.story.story_sessions import StorySession
from bot.readers.releases.story.story_words import story_patterns
from bot.readers.releases.story.subjects import Subject


def told_penalty(line: int, session: StorySession, subject: Subject, told: Told) -> Iterator[Claim]:
    """The penalty of a sentence, if it tells of one: only likely, for it may be of another session."""
    penalty = story_patterns().penalty.search(told.sentence)
    if penalty is None:
        return
    yield Claim(
        Fact.NOTE,
        penalty[0],
        session.key,
        line,
        (subject.driver,) if subject.driver else (),
        confidence=Confidence.LIKELY,
        evidence=evidence_of(told, None),
    )
