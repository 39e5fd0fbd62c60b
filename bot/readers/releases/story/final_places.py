"""Which of the places that one sentence tells of a car in a session was the one at the end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.releases.release import Claim, Fact
from bot.readers.releases.story.story_words import Verb, story_patterns


@dataclass(frozen=True, slots=True)
class StoryClaim:
    """A claim with the verb that told it."""

    claim: Claim
    verb: Verb | None


def final_places(sentence: str, told: Sequence[StoryClaim]) -> Iterator[Claim]:
    """The claims without places that the sentence itself says were lost again.

    `Second on the road, but a penalty dropped her to seventh` tells of a seventh place, and
    `ran third, but came home fifth` of a fifth.
    """
    is_penalised = bool(story_patterns().penalised.search(sentence))
    for number, each in enumerate(told):
        of_car = [other for other in told if _are_of_one_result(each, other)]
        later = [other for other in told[number + 1 :] if _are_of_one_result(each, other)]
        if is_penalised and (_has_another_place(each, later) or _is_dropped_from(each, later, of_car)):
            continue
        if not is_penalised and _has_an_end(each, of_car):
            continue
        yield each.claim


def _are_of_one_result(each: StoryClaim, other: StoryClaim) -> bool:
    return (each.claim.session, each.claim.drivers) == (other.claim.session, other.claim.drivers)


def _has_another_place(each: StoryClaim, later: Iterable[StoryClaim]) -> bool:
    """Whether the same fact is told again behind it."""
    return any(each.claim.fact is other.claim.fact for other in later)


def _is_dropped_from(each: StoryClaim, later: Sequence[StoryClaim], of_car: Sequence[StoryClaim]) -> bool:
    """Whether it is the place that a penalty took away: `seventh after a penalty dropped her from second`."""
    is_last = not later and len(of_car) > 1
    return is_last and each.claim.fact is Fact.GRID and each.verb is Verb.STARTED


def _has_an_end(each: StoryClaim, of_car: Iterable[StoryClaim]) -> bool:
    """Whether another place, or a retirement, is told as how it ended, and this one isn't."""
    if each.claim.fact not in (Fact.POSITION, Fact.OVERALL) or each.verb is Verb.FINISHED:
        return False
    facts = {other.claim.fact for other in of_car if other is not each and other.verb is Verb.FINISHED}
    return Fact.STATUS in facts or (each.verb is Verb.REACHED and each.claim.fact in facts)
