"""Several places at once: `P10, P9 and P8 respectively in the three races`, or of two drivers."""

from collections.abc import Sequence

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Claim, Fact
from bot.domain.season.session_kinds import kind_of_session
from bot.readers.releases.results.placings import Form, Placing
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.story.certainty import Told, evidence_of
from bot.readers.releases.story.clauses import verbs_before
from bot.readers.releases.story.story_words import Verb, story_patterns


def respective_places(told: Told, session_keys: Sequence[str], last_driver: str | None) -> list[Claim]:
    """A likely claim for each place, in the order of the races; none where their numbers differ."""
    patterns = story_patterns()
    placings = [token for token in told.tokens if isinstance(token, Placing) and _is_a_place(token)]
    if len(placings) < 2:  # noqa: PLR2004 - several
        return []
    begin = told.sentence.rfind(": ", 0, placings[0].start) + 1  # a label says nothing of the places
    if patterns.elsewhere.search(told.sentence) or patterns.unreached.search(told.sentence, begin):
        return []
    drivers = list(dict.fromkeys(person.driver for person in told.people))
    if None in drivers:
        return []
    keys = _keys(told, session_keys)
    if len(drivers) == len(placings) and patterns.respectively.search(told.sentence):
        keys = _the_only_session(told, session_keys) * len(drivers)
    else:
        drivers = [next(iter(drivers), last_driver)] * len(placings) if len(drivers) <= 1 else []
    if not len(placings) == len(keys) == len(drivers):
        return []
    claims: list[Claim] = []
    for placing, key, driver in zip(placings, keys, drivers, strict=True):
        claims.append(_likely(told, placing, key, driver))
    return claims


def _likely(told: Told, placing: Placing, key: str, driver: str | None) -> Claim:
    return Claim(
        Fact.POSITION,
        placing.value,
        key,
        line=0,
        drivers=(driver,) if driver else (),
        scoped=False,
        confidence=Confidence.LIKELY,
        evidence=evidence_of(told, placing),
    )


def _the_only_session(told: Told, session_keys: Sequence[str]) -> list[str]:
    """The one session that a sentence names, or the only qualifying that it speaks of; else none."""
    keys = sorted(told.session_keys)
    verbs = {verb for verb, _ in verbs_before(told.sentence, 0, len(told.sentence))}
    if not keys and Verb.QUALIFIED in verbs:
        keys = [key for key in session_keys if kind_of_session(key).kind.sets_grid]
    if len(keys) != 1:
        return []
    return keys


def _is_a_place(placing: Placing) -> bool:
    return placing.form is not Form.FIGURE and placing.scope is None


def _keys(told: Told, session_keys: Sequence[str]) -> list[str]:
    """The races in their order: those named in one breath, or all of the weekend."""
    together = [token for token in told.tokens if isinstance(token, Mention) and len(token.keys) > 1]
    if len(together) == 1:
        return list(together[0].keys)
    if not story_patterns().all_races.search(told.sentence):
        return []
    return [key for key in session_keys if kind_of_session(key).kind.is_race]
