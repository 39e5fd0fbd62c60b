"""What stands in one cell of a timing file: times, gaps, laps, places and how it ended."""

import re
from dataclasses import dataclass

from bot.domain.base.plain_text import fold
from bot.domain.results.field import FieldStatus
from bot.domain.results.result import HIGHEST_POSITION
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.quoting import quote_value

_SECONDS = re.compile(r"(\d{1,6})(?:\.(\d{1,4}))?")  # 37.239, 3745.837
_WHOLE = re.compile(r"\d{1,2}")
_MOST_BEFORE_SECONDS = 2  # hours and minutes
_SIXTY = 60

_LAPS_BEHIND = re.compile(
    r"""
      \+? \ ? (\d{1,3}) \ ?
      (?: laps? | l | tours? | trs? | runden? | rd s? | varv | gir[io] | vueltas? | kierrosta? )  # 1 LAP
    """,
    re.VERBOSE,
)
_NOTHING = frozenset(("", "-", "--", "---", "–", "—", "n/a", "none", "null"))
_PLACE = re.compile(r"[p=#]? ?(\d{1,3})[.)]?")  # 12, 12., P12, =12
_NUMBER = re.compile(r"#? ?([0-9A-Za-z][0-9A-Za-z-]{0,5})")  # 42, 007, #911, 42X

_STATUS_WORDS = {
    FieldStatus.CLASSIFIED: "classified, normal, finished, finish, fin, ok, yes, true, running, "
    "klassificerad, gewertet, klassiert, classe, classificato, clasificado, checkered, chequered",
    FieldStatus.DNF: "dnf, ret, retired, nc, n/c, not classified, did not finish, nf, ab, abd, abandon, "
    "abandons, out, nicht gewertet, nicht klassiert, ausgefallen, ausfall, ej klassad, bröt, utgått, "
    "non classe, non classes, ritirato, ritirati, non classificati, abandono, no clasificado, dnc, accident",
    FieldStatus.DNS: "dns, not started, did not start, ns, non partant, non partants, np, nicht gestartet, "
    "ej start, startade ej, non partito, no salio, withdrawn, wd, did not practice, no start, non starters",
    FieldStatus.DSQ: "dsq, dq, dsqd, disqualified, disq, ex, exc, excluded, exclu, exclus, disqualifie, "
    "disqualifies, disqualifiziert, diskvalificerad, diskad, squalificato, descalificado",
    FieldStatus.NO_TIME: "no time, nt, not timed, no time set, dnq, did not qualify, sans temps, ohne zeit, "
    "ingen tid, senza tempo, sin tiempo",
}
"""Of a status, case, accents, points and dashes don't matter."""


def _status_key(text: str) -> str:
    return " ".join(re.sub(r"[.\-_:]", " ", fold(text)).split())


_STATUSES = {
    _status_key(word): status for status, words in _STATUS_WORDS.items() for word in words.split(",")
}


@dataclass(frozen=True, slots=True)
class Gap:
    """How far behind the first: by time, or by whole laps."""

    milliseconds: int | None = None
    laps: int | None = None


def is_nothing(text: str) -> bool:
    """Whether a cell is empty, or has a dash in it."""
    return fold(text) in _NOTHING


def read_status(text: str) -> FieldStatus | None:
    """How it ended, where the text says that and nothing else: `DNF`, `Not classified`, `Did not start`."""
    return _STATUSES.get(_status_key(text))


def time_or_none(text: str) -> int | None:
    """Milliseconds of `1:02:25.837`, `2'34.297`, `1h02'25.837`, `58.105`; None for what is no time."""
    plain = fold(text).lstrip("+ ").rstrip('" s').replace(",", ".")
    *leading, seconds_text = re.split(r"[:'h]", plain)
    seconds = _SECONDS.fullmatch(seconds_text)
    if seconds is None or len(leading) > _MOST_BEFORE_SECONDS or not all(map(_WHOLE.fullmatch, leading)):
        return None
    if not (leading or seconds[2]):  # a figure alone is no time
        return None
    parts = [*map(int, leading), int(seconds[1])]
    if any(part >= _SIXTY for part in parts[1:]):
        return None
    total = 0
    for part in parts:
        total = total * _SIXTY + part
    return total * 1000 + int((seconds[2] or "")[:3].ljust(3, "0"))


def read_time(text: str, place: str) -> int | None:
    """Milliseconds of a time's cell; None where it is empty.

    Raises:
        UserError: something else stands there; `place` says where.
    """
    if is_nothing(text):
        return None
    milliseconds = time_or_none(text)
    if milliseconds is None:
        raise _unreadable(text, place, phrase("a time"))
    return milliseconds


def read_gap(text: str, place: str) -> Gap:
    """The gap to the first: `1.562`, `+1:15.145`, `1 LAP`; nothing where the cell is empty.

    Raises:
        UserError: something else stands there.
    """
    laps = _LAPS_BEHIND.fullmatch(fold(text))
    if laps:
        return Gap(laps=int(laps[1]))
    return Gap(milliseconds=read_time(text, place))


def read_count(text: str, place: str) -> int | None:
    """A number of laps or a place on the grid; None where the cell is empty.

    Raises:
        UserError: something else stands there.
    """
    if is_nothing(text):
        return None
    match = _PLACE.fullmatch(fold(text))
    if match is None:
        raise _unreadable(text, place, phrase("a number"))
    return int(match[1])


def place_or_none(text: str) -> int | None:
    """The place from 1 to 999 that a cell is; None for anything else."""
    match = _PLACE.fullmatch(fold(text))
    if match is None or not 1 <= int(match[1]) <= HIGHEST_POSITION:
        return None
    return int(match[1])


def read_number(text: str, place: str) -> str:
    """A car's number as text: `42`, `007`, `#911`.

    Raises:
        UserError: it is none.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise _unreadable(text, place, phrase("a car's number"))
    return match[1]


def _unreadable(text: str, place: str, what: str) -> UserError:
    sentence = mark(
        "Check the file, or download it again: I can't read {text} as {what} ({place}). Nothing was saved."
    )
    return UserError(phrase(sentence, text=quote_value(text), what=what, place=place))
