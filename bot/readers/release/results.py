"""The results list of a release, for one car or for several: `Race 1: 24th place`, `Race 2: Ada 3rd, Bo DNF`.

What stands above a list counts for all of it: whose results they are, in which class, of which session.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.releases import Claim, Fact
from bot.domain.results import Status
from bot.readers.release.people import Named, flat
from bot.readers.release.places import Form, Place
from bot.readers.release.sessions import Mention
from bot.readers.release.text import Paragraph
from bot.readers.release.tokens import Cast, Token, is_list, is_thin, tokens

_JOINS = re.compile(r"[:=|–—−-]|\.{2,}")
_STARTED = re.compile(r"\b(?:from|från|start\w*|grid)\b", re.IGNORECASE)
_OVERALL = re.compile(r"\b(?:overall|totalt|sammanlagt|total)\b", re.IGNORECASE)
_ASIDE = re.compile(r" ?[(,–—-] ?(?P<note>[^()|;]{3,120}?)\)?[ .]*$")
_WORDS_OF_A_HEADING = 14


@dataclass(slots=True)
class _Heading:
    """What counts for the lines below it."""

    drivers: tuple[str, ...] = ()
    class_name: str | None = None
    scope: Fact | None = None
    sessions: tuple[str, ...] = ()


@dataclass(slots=True)
class _Told:
    """What one line says of one session and crew so far."""

    session: str
    drivers: tuple[str, ...]
    places: list[Place] = field(default_factory=list)
    note: str | None = None


def read_results(paragraphs: Sequence[Paragraph], cast: Cast) -> tuple[list[Claim], set[int]]:
    """The listed claims in order, and the indices of the paragraphs that are their lists."""
    heading, claims, used = _Heading(), list[Claim](), set[int]()
    for index, paragraph in enumerate(paragraphs):
        found = tokens(paragraph.text, cast)
        told = list(_lines(paragraph.text, found, heading))
        for one in told:
            claims += _claims(one, heading, paragraph)
        if told and _is_short(paragraph.text, found):
            used.add(index)
        elif not told:
            heading = _heading(paragraph, found, heading, cast)
    return claims, used


def _is_short(text: str, found: Sequence[Token]) -> bool:
    return is_list(text, found) or len(text.split()) <= _WORDS_OF_A_HEADING + 2 * len(found)


def _heading(paragraph: Paragraph, found: Sequence[Token], above: _Heading, cast: Cast) -> _Heading:
    """What a line without results sets for those below: a name, a class, a session; a story sets nothing."""
    text = paragraph.text
    if len(text.split()) > _WORDS_OF_A_HEADING:
        return _Heading()
    drivers = tuple(dict.fromkeys(token.driver for token in found if isinstance(token, Named)))
    keys = tuple(key for token in found if isinstance(token, Mention) for key in token.keys)
    class_name = next((name for name in cast.classes if name and flat(name) in flat(text)), None)
    scope = Fact.OVERALL if _OVERALL.search(text) else None
    if drivers and not keys and is_list(text, found):  # a name below a session, as in a table
        return replace(above, drivers=drivers)
    if keys and not drivers and is_list(text, found):
        return replace(above, sessions=keys)
    return _Heading(drivers, class_name, scope)


def _lines(text: str, found: Sequence[Token], heading: _Heading) -> Iterator[_Told]:
    """What the text says as a list: positions behind their session, or before it in a line of its own."""
    kinds = [type(token) for token in found if not isinstance(token, Named)]
    whole = is_list(text, found)
    if whole and kinds[:1] == [Place] and Mention in kinds:
        yield from _backward(found, heading)
    elif whole and Mention not in kinds and heading.sessions and Place in kinds:
        yield from _forward(text, [Mention(heading.sessions, 0, 0), *found], heading, whole=True)
    else:
        yield from _forward(text, found, heading, whole=whole)


def _backward(found: Sequence[Token], heading: _Heading) -> Iterator[_Told]:
    """`15th in Race 1, 20th in Race 2`."""
    drivers, waiting = heading.drivers, list[Place]()
    for token in found:
        match token:
            case Named(driver):
                drivers = (driver,)
            case Place():
                waiting.append(token)
            case Mention(keys) if waiting:
                yield _Told(keys[0], drivers, waiting)
                waiting = []


def _forward(text: str, found: Sequence[Token], heading: _Heading, *, whole: bool) -> Iterator[_Told]:
    """`Andreas: Race 1: 15th, Race 2: 20th` and `Race 1: Andreas 15th, Jessica 20th`."""
    reading = _Reading(text, heading, whole=whole)
    for token in found:
        reading.take(token)
    reading.close(len(text))
    return iter(reading.told)


class _Reading:
    """Goes from token to token; what doesn't follow closely is no list."""

    def __init__(self, text: str, heading: _Heading, *, whole: bool) -> None:
        self.told: list[_Told] = []
        self._text = text
        self._heading = heading
        self._whole = whole
        self._end = 0
        self._keys: tuple[str, ...] = ()
        self._drivers = heading.drivers
        self._last: Token | None = None
        self._is_joined = whole
        self._count = 0

    def take(self, token: Token) -> None:
        """Go on to the next token."""
        between = self._text[self._end : max(self._end, token.start)]
        if not is_thin(between):
            self._break(token.start)
        match token:
            case Mention(keys):
                self.close(token.start)
                self._keys, self._count, self._is_joined = keys, 0, self._whole
            case Named(driver):
                beside = isinstance(self._last, Named) and is_thin(between)
                self._drivers = (*self._drivers, driver) if beside else (driver,)
                self._is_joined |= bool(_JOINS.search(between))
            case Place():
                self._is_joined |= bool(_JOINS.search(between))
                self._place(token, between)
        self._end, self._last = max(self._end, token.end), token

    def close(self, end: int) -> None:
        """What stands behind the last position, up to here, is its remark."""
        if self.told and isinstance(self._last, Place):
            aside = _ASIDE.match(self._text[self._end : end])
            if aside and not is_thin(aside["note"]):
                self.told[-1].note = aside["note"].strip()
        self._last = None

    def _break(self, end: int) -> None:
        self.close(end)
        self._keys, self._drivers = (), self._heading.drivers

    def _place(self, place: Place, between: str) -> None:
        if not self._keys or not self._is_joined or not self._stands_alone(place):
            return
        if _STARTED.search(between) and place.scope is None and isinstance(self._last, Place):
            place = replace(place, scope=Fact.GRID)
        if len(self._keys) > 1 and isinstance(self._last, Place):
            self._count = min(self._count + 1, len(self._keys) - 1)
        self._line(self._keys[self._count]).places.append(place)

    def _line(self, key: str) -> _Told:
        last = self.told[-1] if self.told else None
        if last is None or (last.session, last.drivers) != (key, self._drivers):
            self.told.append(_Told(key, self._drivers))
        return self.told[-1]

    def _stands_alone(self, place: Place) -> bool:
        """Whether a mere figure is the whole answer: `Race 1: 15`, but not `Race 1: 15 cars`."""
        behind = self._text[place.end : place.end + 2]
        return place.form is not Form.FIGURE or not behind.strip()[:1].isalpha()


def _claims(told: _Told, heading: _Heading, paragraph: Paragraph) -> Iterator[Claim]:
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
