"""What a press release says, each thing with the line it stands on; nothing in it is decided yet.

Lines count from 1. Sessions are keys as the release's words give them (`race` where no number is said);
drivers are the season's own names where they are known.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.base.evidence import NO_EVIDENCE, Confidence, Evidence
from bot.domain.results.result import Status


class Fact(StrEnum):
    """Which part of a result a claim is about; the positions are in class, over the field, at the start."""

    POSITION = "position"
    OVERALL = "overall"
    GRID = "grid"
    STATUS = "status"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Claim:
    """That in a session something was so.

    `drivers` are those it is said of: one or a car's crew; empty where the release names nobody.
    `round_numbers` are those of the rounds that its sentence names, `led_by_rounds` those that it names no
    later than the clause of the claim.
    `listed` is True in a results list, `scoped` False where the words don't say what a position counts in.
    """

    fact: Fact
    value: int | Status | str
    session: str
    line: int
    drivers: tuple[str, ...] = ()
    class_name: str | None = None
    listed: bool = False
    scoped: bool = True
    round_numbers: tuple[int, ...] = ()
    led_by_rounds: tuple[int, ...] = ()
    confidence: Confidence = Confidence.CERTAIN
    evidence: Evidence = NO_EVIDENCE


@dataclass(frozen=True, slots=True)
class ReleaseQuote:
    """A quote: `speaker` as the release names them, `driver` the season's driver that this is.

    `role` is what a speaker who is no driver is, in the release's words; `candidates` are the names that
    "she" may mean, the likeliest first. `rest` is what follows in the same paragraph and may be said as
    well, or told.
    """

    words: str
    line: int
    speaker: str | None = None
    driver: str | None = None
    role: str = ""
    candidates: tuple[str, ...] = ()
    rest: str = ""
    confidence: Confidence = Confidence.CERTAIN
    evidence: Evidence = NO_EVIDENCE


class Dating(StrEnum):
    """What a date in a release is: in its calendar, of the weekend it tells, or of the next round."""

    CALENDAR = "calendar"
    WEEKEND = "weekend"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class ReleaseDays:
    """The days of a round; `number` is the one that the release gives it, if any."""

    dating: Dating
    place: str
    first: date
    last: date
    line: int
    number: int | None = None


class LinkUse(StrEnum):
    """What a link leads to."""

    REPLAY = "replay"
    WATCH = "watch"
    PHOTOS = "photos"


@dataclass(frozen=True, slots=True)
class ReleaseLink:
    """A link, or words that had one: then `url` is None."""

    use: LinkUse
    line: int
    url: str | None = None
    sessions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose picture it is, in the release's words."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class RoundClue:
    """That a sentence speaks of the round of this number, and how much that says of the release."""

    round_number: int
    weight: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Leftover:
    """A sentence that gave nothing, as far as it is shown."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Release:
    """All that was read.

    `cut` is True when there was more of a kind than any release has, and the rest was left out.
    """

    claims: tuple[Claim, ...] = ()
    quotes: tuple[ReleaseQuote, ...] = ()
    dates: tuple[ReleaseDays, ...] = ()
    links: tuple[ReleaseLink, ...] = ()
    credits: tuple[Credit, ...] = ()
    round_clues: tuple[RoundClue, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    cut: bool = False
