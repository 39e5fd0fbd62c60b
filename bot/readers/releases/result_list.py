"""The results list of a release, for one car or for several: `Race 1: 24th place`, `Race 2: Ada 3rd, Bo DNF`.

What stands above a list counts for all of it: whose results they are, in which class, of which session.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import Status
from bot.readers.releases.mentions import Cast, Token, is_list, tokens, without_days
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import NamedPerson, find_drivers, flat
from bot.readers.releases.result_lines import Column, Heading, ListedResult, read_lines
from bot.readers.releases.session_mentions import Mention

_OVERALL = re.compile(r"\b(?:overall|totalt|sammanlagt|total)\b", re.IGNORECASE)
_HEADS = {
    Fact.OVERALL: _OVERALL,
    Fact.POSITION: re.compile(r"\b(?:class|klass(?:en)?)\b", re.IGNORECASE),
    Fact.GRID: re.compile(r"\b(?:grid|start\w*)\b", re.IGNORECASE),
}
_WORDS_OF_A_HEADING = 14


def read_results(paragraphs: Sequence[Paragraph], cast: Cast) -> tuple[list[Claim], set[int]]:
    """The listed claims in order, and the indices of the paragraphs that are their lists."""
    heading, claims, used = Heading(), list[Claim](), set[int]()
    for index, paragraph in enumerate(paragraphs):
        text = without_days(paragraph.text, cast)
        found = tokens(text, cast)
        told = list(read_lines(text, found, heading))
        for one in told:
            claims += _claims(one, heading, paragraph)
        if told and _is_short(text, found):
            used.add(index)
        elif not told:
            heading = _heading(paragraph, found, heading, cast)
    return claims, used


def _is_short(text: str, found: Sequence[Token]) -> bool:
    """Whether the paragraph is a list: nothing else in it has much to say."""
    ends, starts = [0, *(t.end for t in found)], [*(t.start for t in found), len(text)]
    beside = sum(len(text[end:start].split()) for end, start in zip(ends, starts, strict=True))
    return is_list(text, found) or beside <= _WORDS_OF_A_HEADING


def _heading(paragraph: Paragraph, found: Sequence[Token], above: Heading, cast: Cast) -> Heading:
    """What a line without results sets for those below: a name, a class, a session; a story sets nothing."""
    text = paragraph.text
    if len(text.split()) > _WORDS_OF_A_HEADING:
        return Heading()
    if paragraph.mark == "|":
        return replace(above, columns=tuple(_column(cell, cast) for cell in text.split("|")))
    drivers = tuple(dict.fromkeys(token.driver for token in found if isinstance(token, NamedPerson)))
    keys = tuple(key for token in found if isinstance(token, Mention) for key in token.keys)
    class_name = next((name for name in cast.classes if name and flat(name) in flat(text)), None)
    scope = Fact.OVERALL if _OVERALL.search(text) else None
    if drivers and not keys and is_list(text, found):  # a name below a session, as in a table
        return replace(above, drivers=drivers)
    if keys and not drivers and is_list(text, found):
        return replace(above, sessions=keys)
    return Heading(drivers, class_name, scope)


def _column(cell: str, cast: Cast) -> Column:
    drivers = tuple(named.driver for named in find_drivers(cell, cast.drivers))
    scopes = [scope for scope, words in _HEADS.items() if words.search(cell)]
    in_class = any(name and flat(name) in flat(cell) for name in cast.classes)
    return Column(drivers, scopes[0] if scopes else Fact.POSITION if in_class else None)


def _claims(told: ListedResult, heading: Heading, paragraph: Paragraph) -> Iterator[Claim]:
    """One claim for each thing said; a position without a scope counts in what the others don't."""
    line = paragraph.line_at(told.places[0].start)
    claim = Claim(Fact.POSITION, 0, told.session, line, told.drivers, heading.class_name, listed=True)
    scopes = {place.scope for place in told.places}
    usual = heading.scope or (Fact.OVERALL if Fact.POSITION in scopes else Fact.POSITION)
    for place in told.places:
        if isinstance(place.value, Status):
            yield replace(claim, fact=Fact.STATUS, value=place.value)
        else:
            yield replace(claim, fact=place.scope or usual, value=place.value)
    if told.note:
        yield replace(claim, fact=Fact.NOTE, value=told.note)
