"""What a team's page shows, in plain words; what people typed in them isn't escaped yet.

Addresses are http or https: nothing else is stored.
"""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.page.page_parts import PageHead, PagePhoto, PageQuote
from bot.domain.season.session import EventState


@dataclass(frozen=True, slots=True)
class PageSession:
    """A session of the calendar: `when` on the venue's clock, or that nobody knows yet; both times in UTC."""

    name: str
    when: str
    begins: datetime | None
    ends: datetime | None
    state: EventState
    watch: str = ""
    watch_words: str = ""


@dataclass(frozen=True, slots=True)
class PageRound:
    """A round of the calendar, its days at the venue; `remark` says that it is off, or that it is next.

    `clock` says on which clock the sessions' times are, or that there are none yet; `series` which season's
    it is, empty where the page has one only.
    """

    name: str
    days: str
    first_day: date
    last_day: date
    place: str
    venue: str
    country: str
    remark: str
    state: EventState
    sessions: tuple[PageSession, ...]
    clock: str = ""
    is_next: bool = False
    is_under_way: bool = False
    series: str = ""


@dataclass(frozen=True, slots=True)
class PageResult:
    """What one car did in a session; `car` only where the team has several.

    `anchor` is where it stands on the page, as everything's is.
    """

    anchor: str
    session: str
    car: str
    place: str
    details: tuple[str, ...]
    photo: PagePhoto | None = None


@dataclass(frozen=True, slots=True)
class PageResults:
    """A weekend's results."""

    round: str
    results: tuple[PageResult, ...]


@dataclass(frozen=True, slots=True)
class PageRecap:
    """The beginning of a recap, and the last part of the address of the whole."""

    anchor: str
    round: str
    headline: str
    lead: str
    address: str


@dataclass(frozen=True, slots=True)
class PageChange:
    """A change of the schedule, and why."""

    anchor: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlacesRow:
    """A line of a table: a place, who has it, and the points or the gap; ours stand out."""

    place: str
    who: str
    details: str
    figure: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class PlacesTable:
    """A championship's table or a session's field, and where it is from."""

    caption: str
    rows: tuple[PlacesRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class PageContents:
    """The team's page: each part empty where there is nothing to show yet."""

    head: PageHead
    rounds: tuple[PageRound, ...]
    changes: tuple[PageChange, ...]
    recaps: tuple[PageRecap, ...]
    results: tuple[PageResults, ...]
    quotes: tuple[PageQuote, ...]
    standings: tuple[PlacesTable, ...] = ()
    standings_anchor: str = ""
    fields: tuple[PlacesTable, ...] = ()

    @property
    def next_rounds(self) -> tuple[PageRound, ...]:
        """Of each season the round under way, or else the next one."""
        return tuple(round_ for round_ in self.rounds if round_.is_next)

    @property
    def is_under_way(self) -> bool:
        """Whether a round is on now."""
        return any(round_.is_under_way for round_ in self.next_rounds)
