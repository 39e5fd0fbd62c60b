"""The lines of a results list: each session's positions, in whatever order a line puts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.domain.releases.release import Fact
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import Token, is_list
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.results.session_mentions import Mention


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a table says of a column."""

    drivers: tuple[str, ...] = ()
    scope: Fact | None = None
    session: str | None = None


@dataclass(slots=True)
class Heading:
    """What counts for the lines below it."""

    drivers: tuple[str, ...] = ()
    class_name: str | None = None
    scope: Fact | None = None
    sessions: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    is_void: bool = False
    """Whether what stands below is the championship's or another year's."""
    is_of_stranger: bool = False
    """Whether what stands below is somebody else's."""


@dataclass(slots=True)
class ListedResult:
    """What one line says of one session and crew so far."""

    session: str
    drivers: tuple[str, ...]
    placings: list[Placing] = field(default_factory=list)
    note: str | None = None
    is_doubtful: bool = False
    """Whether it may be no position: a mere figure in a table's column, which may be points."""


@dataclass(slots=True)
class _Group:
    """Positions in a row, and whose they are."""

    drivers: tuple[str, ...] = ()
    placings: list[Placing] = field(default_factory=list)
    is_named: bool = False
    is_strangers: bool = False

    def name(self, person: NamedPerson) -> None:
        self.is_named = True
        self.is_strangers = person.driver is None
        self.drivers = (person.driver,) if person.driver else ()


def is_backward(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a text is a list that has each position before its session: `15th in Race 1`."""
    kinds = [type(token) for token in tokens if not isinstance(token, NamedPerson)]
    return kinds[:1] == [Placing] and Mention in kinds and is_list(text, tokens)


def read_backward(tokens: Sequence[Token], heading: Heading) -> Iterator[ListedResult]:
    """`15th in Race 1, 20th in Race 2`; also `Ada 3rd, Bo 5th in Race 1`, or `3rd for Ada in Race 1`."""
    groups = [_Group(heading.drivers)]
    for token in tokens:
        match token:
            case NamedPerson():
                if groups[-1].is_named or not groups[-1].placings:
                    groups.append(_Group())
                groups[-1].name(token)
            case Placing():
                groups[-1].placings.append(token)
            case Mention(keys):
                for group in groups:
                    if group.placings and not group.is_strangers:
                        yield ListedResult(keys[0], group.drivers, group.placings)
                last = groups[-1]
                groups = [_Group(last.drivers, is_strangers=last.is_strangers)]


def is_numbered(tokens: Sequence[Token]) -> bool:
    """Whether each position stands before a name, as in `1. Tom Hale, 2. Ada Lind`."""
    kinds = [type(token) for token in tokens if not isinstance(token, Mention)]
    return kinds == [Placing, NamedPerson] * (len(kinds) // 2) and bool(kinds)


def read_numbered(tokens: Sequence[Token], heading: Heading) -> Iterator[ListedResult]:
    """The lines of our drivers in a list of all."""
    keys = [key for token in tokens if isinstance(token, Mention) for key in token.keys] or list(
        heading.sessions
    )
    others = [token for token in tokens if not isinstance(token, Mention)]
    if len(keys) != 1:
        return
    for placing, person in zip(others[::2], others[1::2], strict=True):
        if isinstance(placing, Placing) and isinstance(person, NamedPerson) and person.driver:
            yield ListedResult(keys[0], (person.driver,), [placing])
