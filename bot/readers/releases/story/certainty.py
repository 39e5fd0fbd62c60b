"""When what a story says of a result is certain: the law of "never wrong unasked".

A sentence is certain when it names one session, one car or driver of ours, one place, and a verb of
finishing, and has no word that may make it something else: a place held for a while, one in the
championship, one that was missed, or somebody else's.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.releases.release import Claim, Fact
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import Token, has_footnote
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.story.story_sessions import StorySession
from bot.readers.releases.story.story_words import Verb, story_patterns
from bot.readers.releases.story.subjects import Subject

_LAST_VERBS = {Verb.FINISHED, Verb.QUALIFIED}
"""Verbs of how it ended."""


@dataclass(frozen=True, slots=True)
class Told:
    """All that one sentence names.

    `is_one_car`: its people share one car of ours. `is_settled`: it names nobody, but its paragraph is
    about one driver and one session alone. `classes` is in how many classes the team is entered.
    """

    sentence: str
    tokens: Sequence[Token]
    people: Sequence[NamedPerson]
    session_keys: AbstractSet[str]
    is_one_car: bool
    is_settled: bool
    classes: int


def certainty(claim: Claim, verb: Verb | None, session: StorySession, subject: Subject, told: Told) -> Claim:
    """The claim with how sure it is, and with the words that make it doubtful."""
    doubts = tuple(_doubts(claim, told))
    is_certain = (
        not doubts
        and session.sure
        and _names_one_session(told)
        and _names_one_of_ours(subject, told)
        and _has_one_place(told)
        and not has_footnote(told.sentence, told.tokens)
        and (verb in _LAST_VERBS or claim.fact is Fact.GRID)
        and (claim.scoped or _is_of_one_count(told))
    )
    confidence = claim.confidence
    if not is_certain:
        confidence = Confidence.LIKELY
    return replace(claim, confidence=confidence, evidence=replace(claim.evidence, doubts=doubts))


def _doubts(claim: Claim, told: Told) -> Iterator[str]:
    """The words of the sentence that may make the claim something else."""
    counts_in_class = any(
        isinstance(token, Placing) and token.scope is Fact.POSITION for token in told.tokens
    )
    for match in story_patterns().doubts.finditer(told.sentence):
        if not (counts_in_class and story_patterns().totals.fullmatch(match[0])):
            yield match[0]
    if claim.fact is Fact.GRID:
        return
    qualifying = any(key.startswith("q") for key in told.session_keys) or claim.session.startswith("q")
    for match in story_patterns().starts.finditer(told.sentence):
        if not qualifying:
            yield match[0]


def _names_one_session(told: Told) -> bool:
    return len(told.session_keys) == 1 or (not told.session_keys and told.is_settled)


def _names_one_of_ours(subject: Subject, told: Told) -> bool:
    """A driver named in the sentence, or the car's whole crew; nobody else, and nothing of theirs."""
    if told.is_settled:
        return True
    is_owners = any(person.is_owner for person in told.people)
    return bool(subject.driver) and subject.is_named and told.is_one_car and not is_owners


def _is_of_one_count(told: Told) -> bool:
    """Whether a place can only be one in class: the team has one, and the sentence doesn't say overall."""
    return told.classes <= 1 and not story_patterns().overall.search(told.sentence)


def _has_one_place(told: Told) -> bool:
    """One position, or one in class and one overall."""
    places = {(token.value, token.scope) for token in told.tokens if isinstance(token, Placing)}
    scopes = [scope for _, scope in places]
    return len(scopes) == 1 or (len(scopes) == 2 and set(scopes) == {Fact.OVERALL, Fact.POSITION})  # noqa: PLR2004


def evidence_of(told: Told, placing: Placing | None) -> Evidence:
    """The sentence, and the words of it that name who, what and where."""
    tokens: list[Token] = [token for token in told.tokens if isinstance(token, Mention | NamedPerson)]
    if placing:
        tokens.append(placing)
    tokens.sort(key=lambda token: token.start)
    words = tuple(told.sentence[token.start : token.end].strip() for token in tokens)
    return Evidence(told.sentence.strip(), words)
