"""The results list of a release, for one car or for several: `Race 1: 24th place`, `Race 2: Ada 3rd, Bo DNF`.

What stands above a list counts for all of it: whose results they are, in which class, of which session.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import Status
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.find_people import find_drivers, names_other_team
from bot.readers.releases.people.flat_letters import flat
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.quotes.quotation_marks import MARKS
from bot.readers.releases.results.forward_lines import read_forward
from bot.readers.releases.results.mentions import (
    KnownNames,
    Token,
    between_tokens,
    find_tokens,
    has_footnote,
    is_list,
    is_thin,
    without_days,
    without_series,
)
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.results.result_lines import (
    Column,
    Heading,
    ListedResult,
    is_backward,
    is_numbered,
    read_backward,
    read_numbered,
)
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.story.clauses import verbs_before
from bot.readers.releases.story.lone_names import find_lone_names
from bot.readers.releases.story.story_words import Verb, story_patterns
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

_WORDS_OF_A_HEADING = 14
_LIST_JOINTS = re.compile(r"[:=|]|[–—-] |\.{2,}")  # Race 1: 4th, Race 1 - 4th, Race 1 .... 4th
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORDS_OF_A_SENTENCE = 6
_LONGEST_SENTENCE = 400
_LONGEST_LINE = 160
"""Characters of a line of a list; a longer one is a story with a list in it."""


def read_results(paragraphs: Sequence[Paragraph], known: KnownNames) -> tuple[list[Claim], set[int]]:
    """The listed claims in order, and the indices of the paragraphs that are their lists."""
    heading = Heading()
    claims: list[Claim] = []
    used: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        text = without_series(without_days(paragraph.text, known), known)
        tokens = _with_lone_names(text, find_tokens(text, known), known)
        results = _results(text, tokens, heading)
        if not results and any(mark in text for mark in MARKS):
            continue  # what somebody said heads nothing, and stands below its name
        if not results:
            heading = _heading(paragraph, tokens, heading, known)
            continue
        is_others = heading.is_void or heading.is_of_stranger
        results = [result for result in results if not (is_others or _is_of_championship(text, result))]
        scope = _grid_before(text, tokens)
        confidence = _confidence(text, tokens)
        for result in results:
            scoped = replace(heading, scope=scope or _grid_in_sentence(text, result) or heading.scope)
            sureness = Confidence.LIKELY if result.is_doubtful else confidence
            claims += [replace(claim, confidence=sureness) for claim in _claims(result, scoped, paragraph)]
        if results and _has_little_beside(text, tokens):
            used.add(index)
    return claims, used


def _with_lone_names(text: str, tokens: Sequence[Token], known: KnownNames) -> list[Token]:
    """The tokens with whoever stands by a single name beside a position: `Race 1: Svensson P1, Ek P5`."""
    if not any(isinstance(token, Placing) for token in tokens):
        return list(tokens)
    lone_names = find_lone_names(text, tokens, known.cast)
    return sorted((*tokens, *lone_names), key=lambda token: token.start)


def _is_sentence(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a line is a sentence of the story: it ends as one, and no mark leads to a position."""
    first_placing = next((token.start for token in tokens if isinstance(token, Placing)), 0)
    is_joined = _LIST_JOINTS.search(text, 0, first_placing)
    is_sentence = text[-1] in ".!?…" and len(text) <= _LONGEST_SENTENCE
    return is_sentence and not is_joined and len(text.split()) >= _WORDS_OF_A_SENTENCE


def _tells_start_and_finish(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a line tells both with verbs, as in `Race 1: started 8th, finished 3rd`."""
    if len(text) > _LONGEST_LINE:
        return False
    first_placing = next((token.start for token in tokens if isinstance(token, Placing)), 0)
    verbs = {verb for verb, _ in verbs_before(text, 0, len(text))}
    return bool(_heads()[Fact.GRID].search(text, 0, first_placing)) and Verb.FINISHED in verbs


def _is_of_championship(text: str, result: ListedResult) -> bool:
    """Whether a line, or the words right before a result in a longer text, speak of the championship."""
    start = 0
    if len(text) > _LONGEST_LINE:
        start = max(0, result.placings[0].start - _LONGEST_LINE // 2)
    return bool(story_patterns().championship.search(text, start, result.placings[-1].end))


def _grid_before(text: str, tokens: Sequence[Token]) -> Fact | None:
    """That a line is about the start: `Starting grid Race 1: P6`, not `Race 1: P6 (from 9th on the grid)`."""
    first_placing = next((token.start for token in tokens if isinstance(token, Placing)), 0)
    if _heads()[Fact.GRID].search(text, 0, first_placing):
        return Fact.GRID
    return None


def _grid_in_sentence(text: str, result: ListedResult) -> Fact | None:
    """That a later sentence of a list is about the start: `Race 1: 3rd. Grid for Race 2: 5th`."""
    first_placing = result.placings[0].start
    begin = text.rfind(". ", 0, first_placing)
    if begin >= 0 and _heads()[Fact.GRID].search(text, begin, first_placing):
        return Fact.GRID
    return None


def _confidence(text: str, tokens: Sequence[Token]) -> Confidence:
    """Whether a line is nothing but its results, a remark behind the last aside, and names no stranger."""
    has_strangers = any(isinstance(token, NamedPerson) and token.driver is None for token in tokens)
    *between, _ = between_tokens(text, tokens)
    beside = [_heads()[Fact.GRID].sub("", words) for words in between]
    if has_strangers or has_footnote(text, tokens) or not all(map(is_thin, beside)):
        return Confidence.LIKELY
    return Confidence.CERTAIN


def _results(text: str, tokens: Sequence[Token], heading: Heading) -> list[ListedResult]:
    """What the text says as a list: positions behind their session, or before it or a name."""
    if _is_sentence(text, tokens) or _tells_start_and_finish(text, tokens):
        return []
    if is_numbered(tokens) and is_list(text, tokens):
        return list(read_numbered(tokens, heading))
    if is_backward(text, tokens):
        return list(read_backward(tokens, heading))
    return read_forward(text, tokens, heading)


def _has_little_beside(text: str, tokens: Sequence[Token]) -> bool:
    """Whether the paragraph is a list: nothing else in it has much to say."""
    words_beside = sum(len(between.split()) for between in between_tokens(text, tokens))
    return words_beside <= _WORDS_OF_A_HEADING or is_list(text, tokens)


def _heading(paragraph: Paragraph, tokens: Sequence[Token], above: Heading, known: KnownNames) -> Heading:
    """What a line without results sets for those below: a name, a class, a session; a story sets nothing."""
    text = paragraph.text
    if len(text.split()) > _WORDS_OF_A_HEADING:
        return Heading()
    if is_numbered(tokens):  # another's line in a list of all
        return above
    if paragraph.mark == "|":
        if any(isinstance(token, Placing) for token in tokens):  # another's row
            return above
        return replace(above, columns=tuple(_column(cell, known) for cell in text.split("|")))
    return _heading_of_line(text, tokens, above, known)


def _heading_of_line(text: str, tokens: Sequence[Token], above: Heading, known: KnownNames) -> Heading:
    if text[-1] in ".!?…":  # a sentence
        return above
    people = [token for token in tokens if isinstance(token, NamedPerson)]
    drivers = tuple(dict.fromkeys(person.driver for person in people if person.driver))
    plain = without_series(text, known)
    if story_patterns().championship.search(plain) or _is_of_something_else(plain, known):
        return Heading(is_void=True)
    if people and not drivers:
        return replace(above, drivers=(), is_of_stranger=True)
    keys = tuple(key for token in tokens if isinstance(token, Mention) for key in token.keys)
    if drivers and not keys and is_list(text, tokens):  # a name below a session, as in a table
        return replace(above, drivers=drivers, is_of_stranger=False)
    if keys and not drivers and is_list(text, tokens):
        return replace(above, sessions=keys)
    return Heading(drivers, _class_named(text, known), _scope_below(text))


def _is_of_something_else(text: str, known: KnownNames) -> bool:
    """Whether a heading is over fastest laps, points, another year's results, or another team's."""
    years = {int(year) for year in _YEAR.findall(text)}
    is_other_year = bool(years) and known.year not in years
    return is_other_year or bool(_other_lists().search(text)) or names_other_team(text, known.cast)


def _scope_below(text: str) -> Fact | None:
    """That the positions below count over the whole field, or are of the start, where a heading says so."""
    for scope in (Fact.OVERALL, Fact.GRID):
        if _heads()[scope].search(text):
            return scope
    return None


def _class_named(text: str, known: KnownNames) -> str | None:
    for name in known.classes:
        if name and flat(name) in flat(text):
            return name
    return None


def _column(cell: str, known: KnownNames) -> Column:
    drivers = tuple(named.name for named in find_drivers(cell, known.cast))
    session = _only_session(cell, known)
    for scope, head in _heads().items():
        if head.search(cell):
            return Column(drivers, scope, session)
    if _class_named(cell, known):
        return Column(drivers, Fact.POSITION, session)
    return Column(drivers, session=session)


def _only_session(cell: str, known: KnownNames) -> str | None:
    """The one session that a column's head names, if any."""
    mentions = [token for token in find_tokens(cell, known) if isinstance(token, Mention)]
    if len(mentions) != 1 or len(mentions[0].keys) != 1:
        return None
    return mentions[0].keys[0]


def _claims(result: ListedResult, heading: Heading, paragraph: Paragraph) -> Iterator[Claim]:
    """One claim for each thing said; a position without a scope counts in what the others don't."""
    line = paragraph.line_at(result.placings[0].start)
    claim = Claim(Fact.POSITION, 0, result.session, line, result.drivers, heading.class_name, listed=True)
    positions = tuple(paragraph.text[placing.start : placing.end].strip() for placing in result.placings)
    claim = replace(claim, evidence=Evidence(paragraph.text, positions))
    unscoped = heading.scope or _usual_scope(result)
    for placing in result.placings:
        if isinstance(placing.value, Status):
            yield replace(claim, fact=Fact.STATUS, value=placing.value)
        else:
            yield replace(claim, fact=placing.scope or unscoped, value=placing.value)
    if result.note:
        yield replace(claim, fact=Fact.NOTE, value=result.note)


def _usual_scope(result: ListedResult) -> Fact:
    scopes = {placing.scope for placing in result.placings}
    if Fact.POSITION in scopes:
        return Fact.OVERALL
    return Fact.POSITION


@of_release_languages
def _other_lists(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.release.places.other_lists)}\b", re.IGNORECASE)


@of_release_languages
def _heads(words: Language) -> dict[Fact, re.Pattern[str]]:
    """What a column's head, or a heading, has to say for its positions to count in that."""
    places = words.release.places
    return {
        Fact.OVERALL: re.compile(rf"\b{any_of(places.overall_labels)}\b", re.IGNORECASE),
        Fact.POSITION: re.compile(rf"\b{any_of(places.class_heads)}\b", re.IGNORECASE),
        Fact.GRID: re.compile(rf"\b{any_of(places.grid_heads)}\b", re.IGNORECASE),
    }
