"""The lines of a results list: each session's positions, in whatever order a line puts them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.releases.release import Fact
from bot.readers.releases.mentions import BLANK, Token, is_list, is_thin
from bot.readers.releases.people import NamedPerson
from bot.readers.releases.placings import Form, Placing
from bot.readers.releases.session_mentions import Mention

_JOINS = re.compile(r"[:=|–—−-]|\.{2,}")
_AND = re.compile(r" ?(?:[/&+,]|and|och) ?", re.IGNORECASE)
_STARTED = re.compile(r"\b(?:from|från|start\w*|grid)\b", re.IGNORECASE)
_BECAUSE = r"(?=(?:pga|p\.g\.a|på grund|due to|because|after|efter)\b)"
_ASIDE = re.compile(rf" ?(?:[(,–—-]|{_BECAUSE}) ?(?P<note>[^()|;]{{3,120}}?)\)?[ .]*$")


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a table says of a column."""

    drivers: tuple[str, ...] = ()
    scope: Fact | None = None


@dataclass(slots=True)
class Heading:
    """What counts for the lines below it."""

    drivers: tuple[str, ...] = ()
    class_name: str | None = None
    scope: Fact | None = None
    sessions: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()


@dataclass(slots=True)
class ListedResult:
    """What one line says of one session and crew so far."""

    session: str
    drivers: tuple[str, ...]
    places: list[Placing] = field(default_factory=list)
    note: str | None = None


def read_lines(text: str, found: Sequence[Token], heading: Heading) -> Iterator[ListedResult]:
    """What the text says as a list: positions behind their session, or before it in a line of its own."""
    kinds = [type(token) for token in found if not isinstance(token, NamedPerson)]
    whole = is_list(text, found)
    if whole and kinds[:1] == [Placing] and Mention in kinds:
        yield from _backward(found, heading)
    elif whole and Mention not in kinds and heading.sessions and Placing in kinds:
        yield from _forward(text, [Mention(heading.sessions, 0, 0), *found], heading, whole=True)
    else:
        yield from _forward(text, found, heading, whole=whole)


def _backward(found: Sequence[Token], heading: Heading) -> Iterator[ListedResult]:
    """`15th in Race 1, 20th in Race 2`."""
    drivers, waiting = heading.drivers, list[Placing]()
    for token in found:
        match token:
            case NamedPerson(driver):
                drivers = (driver,)
            case Placing():
                waiting.append(token)
            case Mention(keys) if waiting:
                yield ListedResult(keys[0], drivers, waiting)
                waiting = []


def _forward(text: str, found: Sequence[Token], heading: Heading, *, whole: bool) -> Iterator[ListedResult]:
    """`Andreas: Race 1: 15th, Race 2: 20th` and `Race 1: Andreas 15th, Jessica 20th`."""
    reading = _Reading(text, heading, whole=whole)
    for token in found:
        reading.take(token)
    reading.close(len(text))
    return iter(reading.told)


class _Reading:
    """Goes from token to token; what doesn't follow closely is no list."""

    def __init__(self, text: str, heading: Heading, *, whole: bool) -> None:
        self.told: list[ListedResult] = []
        self._text = text
        self._heading = heading
        self._whole = whole
        self._end = 0
        self._keys: tuple[str, ...] = ()
        self._drivers = heading.drivers
        self._last: Token | None = None
        self._is_joined = whole
        self._count = 0
        self._bars = [at for at, character in enumerate(text) if character == "|"]

    def take(self, token: Token) -> None:
        """Go on to the next token."""
        between = self._text[self._end : max(self._end, token.start)]
        if not is_thin(between):
            self._break(token.start)
        match token:
            case Mention(keys):
                self._mention(keys, between, self._text[token.end : token.end + 1])
            case NamedPerson(driver):
                beside = isinstance(self._last, NamedPerson) and is_thin(between)
                self._drivers = (*self._drivers, driver) if beside else (driver,)
                self._is_joined |= bool(_JOINS.search(between))
            case Placing():
                beside = (
                    isinstance(self._last, Mention) and not between.strip() and token.form is not Form.FIGURE
                )
                self._is_joined |= beside or bool(_JOINS.search(between))
                self._place(token, between)
        self._end, self._last = max(self._end, token.end), token

    def _mention(self, keys: tuple[str, ...], between: str, behind: str) -> None:
        """Another session; one more of several ("Q1/Q2: 10th/24th"); or which one it was ("10th (Q1)")."""
        if isinstance(self._last, Placing) and between == " (" and behind == ")" and self.told:
            *before, place = self.told[-1].places
            self.told[-1].places = before
            self.told += [ListedResult(keys[0], self.told[-1].drivers, [place])]
            self.told = [told for told in self.told if told.places]
            return
        several = isinstance(self._last, Mention) and _AND.fullmatch(between)
        self.close(self._end + len(between))
        self._keys = (*self._keys, *keys) if several else keys
        self._count, self._is_joined = 0, self._whole

    def close(self, end: int) -> None:
        """What stands behind the last position, up to here, is its remark."""
        if self.told and isinstance(self._last, Placing):
            aside = _ASIDE.match(self._text[self._end : end])
            if aside and not is_thin(aside["note"]):
                self.told[-1].note = " ".join(aside["note"].replace(BLANK, " ").split())
        self._last = None

    def _break(self, end: int) -> None:
        self.close(end)
        self._keys, self._drivers = (), self._heading.drivers

    def _place(self, place: Placing, between: str) -> None:
        if not self._keys or not self._is_joined or not self._stands_alone(place):
            return
        column = self._column(place)
        drivers = column.drivers or self._drivers
        place = replace(place, scope=place.scope or column.scope)
        if _STARTED.search(between) and place.scope is None and isinstance(self._last, Placing):
            place = replace(place, scope=Fact.GRID)
        if len(self._keys) > 1 and isinstance(self._last, Placing):
            self._count = min(self._count + 1, len(self._keys) - 1)
        self._line(self._keys[self._count], drivers).places.append(place)

    def _column(self, place: Placing) -> Column:
        """The column of a table that a position stands in."""
        if not self._heading.columns:
            return Column()
        number = bisect_left(self._bars, place.start)
        return self._heading.columns[number] if number < len(self._heading.columns) else Column()

    def _line(self, key: str, drivers: tuple[str, ...]) -> ListedResult:
        last = self.told[-1] if self.told else None
        if last is None or (last.session, last.drivers) != (key, drivers):
            self.told.append(ListedResult(key, drivers))
        return self.told[-1]

    def _stands_alone(self, place: Placing) -> bool:
        """Whether a mere figure is the whole answer: `Race 1: 15`, but not `Race 1: 15 cars`."""
        behind = self._text[place.end : place.end + 2]
        return place.form is not Form.FIGURE or not behind.strip()[:1].isalpha()
