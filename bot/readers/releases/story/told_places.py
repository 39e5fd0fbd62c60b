"""Whether a position in a clause is told as the result it seems to be."""

from bot.domain.releases.release import Claim, Fact
from bot.readers.releases.results.placings import Form, Placing
from bot.readers.releases.story.clauses import Clause
from bot.readers.releases.story.story_words import Verb, story_patterns
from bot.readers.releases.story.subjects import Subject


def is_void(text: str, clause: Clause, placing: Placing) -> bool:
    """Whether a position is of something else, might have been, or was missed."""
    patterns = story_patterns()
    start = clause.start
    for match in patterns.this_time.finditer(text, clause.start, placing.start):
        start = match.end()  # last year's winner had to retire this time
    return bool(
        clause.is_void
        or patterns.other_weekend.search(text, start, clause.end)
        or _is_in_the_championship(text, clause, placing)
        or _is_unreached(text, clause, placing)
    )


def _is_unreached(text: str, clause: Clause, placing: Placing) -> bool:
    """Whether a word before a position, or behind it, says that it might have been.

    The start to come has a known place.
    """
    patterns = story_patterns()
    starts = list(patterns.starts_ahead.finditer(text, clause.start, placing.start))
    for match in patterns.unreached.finditer(text, clause.start, placing.start):
        if not any(start.start() <= match.start() < start.end() for start in starts):
            return True
    return bool(patterns.unreached_behind.search(text, placing.end, clause.end))


def _is_in_the_championship(text: str, clause: Clause, placing: Placing) -> bool:
    """Whether a word of the championship stands by a position, and no other position between them.

    `Fourth in race 1 keeps her second in the standings` has one place of each.
    """
    placings = [token for token in clause.tokens if isinstance(token, Placing)]
    start = max((each.end for each in placings if each.end <= placing.start), default=clause.start)
    end = min((each.start for each in placings if each.start >= placing.end), default=clause.end)
    patterns = story_patterns()
    if patterns.standings.search(text, start, end):
        return True
    if not patterns.totals.search(text, start, end):
        return False
    is_of_table = patterns.of_the_table.search(text, clause.start, clause.end)
    return placing.scope is not Fact.OVERALL or bool(is_of_table)


def is_told(placing: Placing, verb: Verb | None, subject: Subject, *, names_session: bool) -> bool:
    """Whether a position is told as having been: not a mere figure, nor a place of nobody without a verb."""
    if placing.form is Form.FIGURE:
        return False
    if verb or (names_session and subject.driver):  # `her fifth in race 1`
        return True
    return placing.form is Form.NAMED and (placing.scope is not None or subject.driver is not None)


def verb_of(claim: Claim, verb: Verb | None) -> Verb | None:
    """The verb of a claim; that somebody retired is told without one."""
    if claim.fact is Fact.STATUS:
        return Verb.FINISHED
    return verb
