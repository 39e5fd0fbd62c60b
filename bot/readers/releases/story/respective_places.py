"""Several places at once: `P10, P9 and P8 respectively in the three races`."""

from collections.abc import Sequence

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Claim, Fact
from bot.domain.season.session_kinds import kind_of_session
from bot.readers.releases.results.placings import Form, Placing
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.story.certainty import Told, evidence_of
from bot.readers.releases.story.story_words import story_patterns


def respective_places(told: Told, session_keys: Sequence[str], last_driver: str | None) -> list[Claim]:
    """A likely claim for each place, in the order of the races; none where their numbers differ."""
    patterns = story_patterns()
    placings = [token for token in told.tokens if isinstance(token, Placing) and _is_a_place(token)]
    if len(placings) < 2:  # noqa: PLR2004 - several
        return []
    keys = _keys(told, session_keys)
    is_void = patterns.elsewhere.search(told.sentence) or patterns.unreached.search(told.sentence)
    if len(placings) != len(keys) or is_void:
        return []
    drivers = {person.driver for person in told.people}
    if len(drivers) > 1 or None in drivers:
        return []
    driver = next(iter(drivers), last_driver)
    claims: list[Claim] = []
    for placing, key in zip(placings, keys, strict=True):
        claims.append(
            Claim(
                Fact.POSITION,
                placing.value,
                key,
                line=0,
                drivers=(driver,) if driver else (),
                scoped=False,
                confidence=Confidence.LIKELY,
                evidence=evidence_of(told, placing),
            )
        )
    return claims


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
