"""A file or pasted text of any of these kinds, told apart by what is in it, as a proposal for the season."""

import re
from collections.abc import Mapping

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.readers.calendars.calendar_reader import is_calendar, read_calendar
from bot.readers.season_file.season_reader import read_season
from bot.readers.season_file.toml_text import LARGEST_FILE
from bot.readers.timetables.table_reader import is_table, read_table
from bot.readers.timetables.text_reader import read_text
from bot.readers.timetables.timetable_proposal import TimetableProposal, propose

_IS_TOML = re.compile(r"^[ \t]*\[season\][ \t]*(?:#.*)?$", re.MULTILINE)
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def read_timetable(
    data: bytes,
    season: Season,
    round_: Round,
    known: Mapping[str, tuple[Round, Session | None]],
    *,
    only: bool,
) -> TimetableProposal:
    """What the season would be with the file's times.

    A table or calendar is about any round, or about `round_`
    alone when it is to be the `only` one; a pasted timetable is about `round_`. `known` are the UIDs
    of our own calendar files.

    Raises:
        UserError: the file is over 256 KiB, or no text.
    """
    text = decode(data)
    if is_calendar(text):
        return propose(season, read_calendar(text, season, known, round_ if only else None))
    if is_table(text):
        return propose(season, read_table(text, season, round_ if only else None))
    return propose(season, read_text(text, season, round_))


def is_season_file(data: bytes) -> bool:
    """Whether it is a season file (TOML), by the table that each has.

    Raises:
        UserError: it is over 256 KiB, or no text.
    """
    return _IS_TOML.search(decode(data)) is not None


def read_season_file(data: bytes) -> TimetableProposal:
    """A season file as a proposal of the whole season.

    Raises:
        UserError: it has problems, all of which are told.
    """
    season = read_season(data)
    return TimetableProposal(season, sum(s.start is not None for r in season.rounds for s in r.sessions))


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, or else Windows-1252.

    Raises:
        UserError: it is over 256 KiB, or no text.
    """
    if len(data) > LARGEST_FILE:
        raise UserError(too_large(len(data)))
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UserError("The file is no text. Send the timetable as text, CSV, a calendar file or a season file.")


def too_large(size: int) -> str:
    """What somebody is told whose file has that many bytes."""
    kib = -(-size // 1024)
    return f"The file has {kib} KiB; up to {LARGEST_FILE // 1024} KiB are read. Nothing was stored."
