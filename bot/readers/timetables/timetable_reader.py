"""A file or pasted text of any of these kinds, told apart by what is in it, as a proposal for the season."""

import re
from collections.abc import Mapping

from bot.domain.base.upload_limits import LARGEST_FILE, timetable_too_large
from bot.domain.schedule.timetable_changes import NewRoundFacts, TimetableProposal
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.calendars.calendar_reader import is_calendar, read_calendar
from bot.readers.documents.document_text import require_document_text
from bot.readers.season_file.season_reader import read_season
from bot.readers.text_files import decode_text
from bot.readers.timetables.tables.table_reader import is_table, read_table
from bot.readers.timetables.text_reader import read_text
from bot.readers.timetables.timetable_proposal import propose

_UNREADABLE = mark(
    "Send it as text, CSV, PDF, Word, HTML, a calendar or a season file: I can't read this file."
)
_IS_TOML = re.compile(r"^[^\S\n]*\[season\][^\S\n]*(?:#.*)?$", re.MULTILINE)


def read_timetable(
    data: bytes,
    season: Season,
    round_: Round,
    known: Mapping[str, tuple[Round, Session | None]],
    *,
    only: bool,
    answers: tuple[NewRoundFacts, ...] = (),
) -> TimetableProposal:
    """What the season would be with the file's times.

    A table or calendar is about any round, or about `round_` alone when it is to be the `only` one; a pasted
    timetable is about `round_`. `known` are the UIDs of our own calendar files, `answers` what staff have
    said of rounds that may be new.

    Raises:
        UserError: the file is over 256 KiB, or no text.
    """
    text = _text_of(data)
    only_round = round_ if only else None
    if is_calendar(text):
        return propose(season, read_calendar(text, season, known, only_round, answers))
    if is_table(text):
        return propose(season, read_table(text, season, only_round, answers), text.splitlines())
    return propose(season, read_text(text, season, round_), text.splitlines())


def is_season_file(data: bytes) -> bool:
    """Whether it is a season file (TOML), by the table that each has: plain text, never a PDF's."""
    text = decode_text(data)
    return text is not None and _IS_TOML.search(text) is not None


def read_season_file(data: bytes) -> TimetableProposal:
    """A season file as a proposal of the whole season.

    Raises:
        UserError: it has problems, all of which are told.
    """
    season = read_season(data)
    timed_sessions = 0
    for round_ in season.rounds:
        timed_sessions += sum(session.start is not None for session in round_.sessions)
    return TimetableProposal(season, timed_sessions)


def _text_of(data: bytes) -> str:
    """The text of a file.

    Raises:
        UserError: its text is over 256 KiB, or it has none.
    """
    text = require_document_text(data, phrase(_UNREADABLE), in_columns=True)
    if len(text) > LARGEST_FILE:
        raise UserError(timetable_too_large(len(text)))
    return text
