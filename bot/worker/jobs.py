"""What a worker can be asked: each job says what it needs, and what comes back of it, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import ClassVar, Generic, Protocol, Self, TypeVar

from bot.domain.planned.lead_times import Lead
from bot.domain.press.class_stories import ClassStory
from bot.domain.press.photo import PicturePurpose
from bot.domain.press.press_pack import PressPack
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.releases.release import Release
from bot.domain.results.field import Field
from bot.domain.results.result import Result
from bot.domain.schedule.timetable_changes import NewRoundFacts, TimetableProposal
from bot.domain.season.calendar_events import Revisions
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.standings.standings import Standings
from bot.languages.catalogue import mark
from bot.languages.current import SpokenLanguage, current_language

Answer = TypeVar("Answer")


@dataclass(frozen=True, kw_only=True)
class FileJob(Generic[Answer]):
    """Something to do with `files`, which are bytes; all else of a job is plain data.

    `smaller` says what would work where this takes too long, or needs too much memory.
    """

    files: tuple[bytes, ...] = ()
    language: SpokenLanguage = field(default_factory=current_language)
    """What it is made, or refused, in: that of whoever asks."""

    smaller: ClassVar[str] = mark("Please send a smaller file.")
    is_kept: ClassVar[bool] = False
    """Whether its answer is often asked for again, and small."""

    def without_time(self) -> Self:
        """The job as its answer is known by: whenever it is asked for, it is the same."""
        return self


class FileWorker(Protocol):
    """Whoever does such jobs."""

    async def run(self, job: FileJob[Answer], server_id: int) -> Answer:
        """What comes of a job that somebody in that server asked for.

        Raises:
            UserError: the file is refused, takes too long, or needs too much memory; or too much waits.
        """
        ...


@dataclass(frozen=True, slots=True)
class FileWorkers:
    """`reading` reads what people upload; `making` makes what Pitboard gives out, and reads its own files."""

    reading: FileWorker
    making: FileWorker


@dataclass(frozen=True, kw_only=True)
class ReadSeason(FileJob[Season]):
    """Read a season file: `files` has it alone."""

    smaller: ClassVar[str] = mark("Please send a shorter season file.")


@dataclass(frozen=True, kw_only=True)
class IsSeasonFile(FileJob[bool]):
    """Tell a season file from any other timetable."""


@dataclass(frozen=True, kw_only=True)
class ReadTimetable(FileJob[TimetableProposal]):
    """Read a timetable of any kind for a season; `known` are the UIDs of our own calendar files.

    It is about `round`, and about no other when that is to be the `only` one; `answers` are what staff have
    said of rounds that may be new. Without a season it is a whole season file.
    """

    season: Season | None = None
    round: Round | None = None
    known: Mapping[str, tuple[Round, Session | None]] = field(default_factory=dict)
    only: bool = False
    answers: tuple[NewRoundFacts, ...] = ()

    smaller: ClassVar[str] = mark("Please send the times as text or CSV, one round at a time.")


@dataclass(frozen=True, slots=True)
class TimingContent:
    """What an organiser's file has: the field of each of its sessions, or else a championship's tables."""

    fields: tuple[Field, ...] = ()
    standings: tuple[Standings, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReadTiming(FileJob[TimingContent]):
    """Read a timing file, or a championship's standings. Its `name` may say what it doesn't.

    Somebody said `of_session` that it is a session's: a table of places and points may be either.
    """

    name: str
    of_session: bool = False

    smaller: ClassVar[str] = mark("Please send one session's results, as CSV if there is one.")


@dataclass(frozen=True, kw_only=True)
class DecodeRelease(FileJob[str]):
    """The text of a release's file."""


@dataclass(frozen=True, kw_only=True)
class ReadRelease(FileJob[Release]):
    """Read a press release, which is about a season."""

    text: str
    season: Season

    is_kept: ClassVar[bool] = True
    smaller: ClassVar[str] = mark("Please send the release in parts.")


@dataclass(frozen=True, kw_only=True)
class CleanPicture(FileJob[bytes]):
    """Check a picture, and make it anew of its pixels alone, in the shape that it is for."""

    purpose: PicturePurpose = PicturePurpose.PHOTO

    smaller: ClassVar[str] = mark("Please send it as an ordinary JPEG of up to 2,560 pixels a side.")


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """What of a season is in a calendar: the rounds with these ids."""

    season: Season
    round_ids: tuple[int, ...]
    revisions: Revisions


@dataclass(frozen=True, kw_only=True)
class WriteCalendar(FileJob[bytes]):
    """Make the calendar file of these parts of seasons; `leads` become alarms.

    One that is subscribed to is fetched again and again by whoever has it.
    """

    title: str
    parts: tuple[CalendarPart, ...]
    leads: tuple[Lead, ...]
    now: datetime
    is_subscribed: bool = False

    is_kept: ClassVar[bool] = True

    def without_time(self) -> Self:
        """When a file was made is in it, and matters to nobody."""
        return replace(self, now=datetime.min.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What is on a picture, and whose it is."""

    alt: str
    credit: str


@dataclass(frozen=True, kw_only=True)
class MakePressPack(FileJob[PressPack]):
    """Make the press pack of a weekend; `files` are its pictures, each with its `picture_words`."""

    team: str
    season: Season
    round: Round
    results: tuple[Result, ...]
    quotes: tuple[Quote, ...]
    recap: Recap
    now: datetime
    picture_words: tuple[PictureWords, ...]
    class_stories: tuple[ClassStory, ...]
