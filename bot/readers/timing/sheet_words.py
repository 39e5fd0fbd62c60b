"""What stands around a timing file's table: the session, its day, the track, and how official it is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.domain.base.plain_text import fold
from bot.domain.results.field import FieldKind
from bot.domain.results.result_life import ResultLife
from bot.domain.season.session_kinds import SessionKind, kind_of_session
from bot.readers.timetables.session_words import find_name, words_of
from bot.readers.words.day_names import months
from bot.readers.words.spelling import words

_PROVISIONAL = frozenset(
    words(
        """
        provisional provisionally prov provisoire provisoires provisorisch provisorisches vorlaufig
        vorlaufiges preliminar
        preliminary preliminart provvisoria provvisorio provisorio unofficial inofficiell inoffiziell
        """
    )
)
_FINAL = frozenset(
    words(
        """
        official officiel officiels officielle officielles offiziell offizielles officiell
        officiellt ufficiale ufficiali oficial
        final finals endgultig endgultiges definitif definitive definitiva slutgiltig slutligt amended revised
        """
    )
)
_GRID = re.compile(
    r"""
      \b (?: starting[ ]? )? grid \b            # Starting Grid, Grid Race 2
    | \b startaufstellung | \b startuppstallning  # German, Swedish
    | \b grille\ de\ depart | \b griglia | \b parrilla | \b startlist[ae] \b
    | \b combined\ (?: qualif\w* | quali \b )   # Combined Qualifying
    | \b qualif .{0,20} \b combined \b           # Qualifying 1 & 2 Combined
    """,
    re.VERBOSE,
)
_BETWEEN_CELLS = re.compile(r"\s{2,}|\t|;")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:h]([0-5]\d)(?::[0-5]\d)?\b")  # 15:50, 11:15:00
_LENGTH = re.compile(
    r"""
      ,? \ * \b (?: length | longueur | lange | langd | lunghezza | longitud ) \b .*   # Length: 7004 m
    | ,? \ * \(? \b \d+ (?: [.,]\d+ )? \ ? (?: miles? | mi | km | m ) \b \)? .*        # 4.3521 miles
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAY = re.compile(
    r"""
      (?P<iso> (?P<iso_y> 20\d\d ) - (?P<iso_m> \d\d ) - (?P<iso_d> \d\d ) )  # 2023-07-02
    | \b (?P<d> \d{1,2} ) (?: st | nd | rd | th | \. | er )?
      \ (?P<m> [^\W\d_]{3,10} ) \.? ,? \ (?P<y> 20\d\d )                     # 2 July 2023
    | \b (?P<mm> [^\W\d_]{3,10} ) \.?
      \ (?P<md> \d{1,2} ) (?: st | nd | rd | th )? ,? \ (?P<my> 20\d\d )       # April 11, 2026
    | \b (?P<nd> \d{1,2} ) (?P<mark> [./-] )
      (?P<nm> \d{1,2} ) (?P=mark) (?P<ny> 20\d\d )                            # 02.07.2023, 02/07/2023
    """,
    re.VERBOSE,
)
_NO_SESSION = _PROVISIONAL | _FINAL | {"classification", "results", "result", "list", "grid", "combined"}
"""Words that may stand beside a session's name; a `final` here is how official a list is."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the lines above a table, or a file's name, say."""

    session_words: tuple[str, ...] = ()
    track: str | None = None
    day: date | None = None
    start: time | None = None
    life: ResultLife | None = None
    kind: FieldKind = FieldKind.RESULT

    @property
    def is_race(self) -> bool | None:
        """Whether the likeliest session is driven as a race; None where no usual kind is named."""
        for name in self.session_words:
            kind = kind_of_session(name).kind
            if kind is not SessionKind.OTHER:
                return kind.has_grid
        return None


_MOST_LINES = 60
_LONGEST_LINE = 400


def heading_lines(lines: Sequence[str]) -> list[str]:
    """The lines above a table, as much of them as any list has: the bot looks through them for the round."""
    return [line[:_LONGEST_LINE] for line in lines[:_MOST_LINES]]


def read_heading_lines(lines: Sequence[str]) -> SheetWords:
    """What the lines above a table say, whichever stands where."""
    segments = [segment for line in lines for segment in segments_of(line)]
    whole = " \n ".join(lines)
    return SheetWords(
        # The first text is the event's, whose name may have a session's word in it: Sprint Cup.
        session_words=tuple(dict.fromkeys(_session_keys([*segments[1:], *segments[:1]]))),
        track=_track(lines),
        day=read_day(whole),
        start=_start(lines),
        life=read_life(segments),
        kind=_kind(whole),
    )


def read_file_name(name: str) -> SheetWords:
    """What a file's name says: `03_Provisional Results_Race 1.CSV`, `spa_race2.pdf`."""
    stem = re.sub(r"\.\w{1,5}$", "", name)
    parts = [part for part in re.split(r"_+", stem) if part]
    spoken_stem = re.sub(r"[_\-.]+", " ", stem)
    session_words = (*_session_keys([spoken_stem]), *_session_keys(reversed(parts)))
    return SheetWords(
        session_words=tuple(dict.fromkeys(session_words)),
        life=read_life([spoken_stem]),
        kind=_kind(spoken_stem),
        day=read_day(stem),
    )


def segments_of(line: str) -> list[str]:
    """A line's texts that stand apart."""
    return [segment.strip() for segment in _BETWEEN_CELLS.split(line) if segment.strip()]


def read_life(texts: Iterable[str]) -> ResultLife | None:
    """Provisional or final, as the texts' words say; None where they say neither.

    A final is also a session: `Final` alone says nothing of how official a list is.
    """
    for text in texts:
        text_words = re.findall(r"[^\W\d_]+", fold(text))
        if not _PROVISIONAL.isdisjoint(text_words):
            return ResultLife.PROVISIONAL
        if not _FINAL.isdisjoint(text_words) and len(text_words) > 1:
            return ResultLife.FINAL
    return None


def read_day(text: str) -> date | None:
    """The first whole date of a text; None where there is none, or its month can't be told from its day."""
    for match in _DAY.finditer(fold(text)):
        day = _date_of(match)
        if day is not None:
            return day
    return None


def _date_of(match: re.Match[str]) -> date | None:
    if match["iso"]:
        return _date(match["iso_y"], int(match["iso_m"]), match["iso_d"])
    if match["m"]:
        return _date(match["y"], months().get(match["m"]), match["d"])
    if match["mm"]:
        return _date(match["my"], months().get(match["mm"]), match["md"])
    is_ambiguous = match["mark"] == "/" and int(match["nd"]) <= _MONTHS and match["nd"] != match["nm"]
    if is_ambiguous and int(match["nm"]) <= _MONTHS:
        return None
    if int(match["nm"]) > _MONTHS:
        return _date(match["ny"], int(match["nd"]), match["nm"])
    return _date(match["ny"], int(match["nm"]), match["nd"])


_MONTHS = 12


def _date(year: str, month: int | None, day: str) -> date | None:
    if month is None:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _start(lines: Iterable[str]) -> time | None:
    """The clock time beside the day: when the session began at the venue."""
    for line in lines:
        for segment in segments_of(line):
            clock = _CLOCK.search(segment)
            if clock and read_day(segment):
                return time(int(clock[1]), int(clock[2]))
    return None


def _track(lines: Iterable[str]) -> str | None:
    """The place whose length is told: `Circuit Paul Ricard, Length: 5822 m`, `Brands Hatch  2.4332 miles`."""
    for line in lines:
        segments = segments_of(line)
        for place, segment in enumerate(segments):
            length = _LENGTH.search(segment)
            if length is None:
                continue
            name = segment[: length.start()].strip(" ,-(")
            if not name and place:
                name = segments[place - 1]
            if name and read_day(name) is None:
                return name
    return None


def _kind(text: str) -> FieldKind:
    if _GRID.search(fold(text)):
        return FieldKind.GRID
    return FieldKind.RESULT


def _session_keys(texts: Iterable[str]) -> Iterator[str]:
    """What each text that names one session calls it, as its usual key: `race2`, `q1`, `test`.

    A `Pre-Qualifying` is no qualifying: it stays as it is called.
    """
    for text in texts:
        plain = fold(text)
        telling_words = [word for word in words_of(plain) if word not in _NO_SESSION]
        named = find_name(" ".join(telling_words))
        if named is None:
            continue
        if "pre" in named.others:
            yield plain
        else:
            yield named.key
