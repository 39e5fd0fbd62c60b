"""A timetable as a draft keeps it between its preview and somebody's word, and the preview made of that."""

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.domain.desk.change import Facts
from bot.domain.schedule.timetable_changes import (
    NewRoundFacts,
    ReadTime,
    TimetableNote,
    TimetablePreview,
    TimetableProposal,
    added_rounds,
    session_moves,
    without_moves,
)
from bot.domain.season.season import Season
from bot.domain.season.season_merge import merge_seasons
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.season.season_saving import season_facts
from bot.storage.database import Transaction
from bot.storage.season import season_names, seasons
from bot.writers.season_writer import write_season

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_ANSWERED = mark("Look at the preview again: that round was answered in the meantime.")


@dataclass(frozen=True, slots=True)
class TimetableNotes:
    """What was read and can't be found out from the season that would be saved."""

    understood: int
    times: tuple[ReadTime, ...]
    problems: tuple[str, ...]
    left_out: tuple[TimetableNote, ...]
    others: tuple[str, ...]


@lru_cache(maxsize=1)
def _notes_adapter() -> "TypeAdapter[TimetableNotes]":
    # It is loaded for the first timetable: no start waits for it.
    from pydantic import TypeAdapter  # noqa: PLC0415

    return TypeAdapter(TimetableNotes)


def has_notes(preview: TimetablePreview) -> bool:
    """Whether there is something to tell beside what would be saved."""
    return bool(preview.problems or preview.left_out or preview.others)


def notes_of(proposal: TimetableProposal) -> TimetableNotes:
    """The notes of what was read."""
    problems = tuple(map(str, proposal.problems))
    return TimetableNotes(proposal.understood, proposal.times, problems, proposal.left_out, proposal.others)


def round_asked_about(body: Facts, round_id: str) -> NewRoundFacts:
    """The round in question that has this id.

    Raises:
        UserError: staff have answered it already.
    """
    for note in kept_notes(body).left_out:
        if note.round and note.round.id == round_id:
            return note.round
    raise UserError(phrase(_ANSWERED))


def draft_body(
    proposal: TimetableProposal, notes: TimetableNotes, stored: Season | None, was: str
) -> dict[str, Any]:
    """What a draft keeps of a proposal; `was` is the print of the stored season."""
    season = proposal.season
    if proposal.problems and stored:  # with them, it may be no season that can be read again
        season = stored
    facts = _notes_adapter().dump_python(notes, mode="json")
    return {"toml": write_season(season), "was": was, "notes": facts}


def kept_notes(body: Facts) -> TimetableNotes:
    """The notes that such a draft has."""
    return _notes_adapter().validate_python(body["notes"])


async def preview_of(tx: Transaction, server_id: int, new: Season, notes: TimetableNotes) -> TimetablePreview:
    """What the new season would change of the one that is saved."""
    old = await seasons.find(tx, server_id, new)
    changes = None if old is None else await _other_changes(tx, server_id, old, new)
    return TimetablePreview(
        season=new,
        moves=tuple(session_moves(old, new)) if old else (),
        changes=() if notes.problems else changes,
        understood=notes.understood,
        added=tuple(added_rounds(old, new)) if old else (),
        times=notes.times,
        problems=notes.problems,
        left_out=notes.left_out,
        others=notes.others,
    )


async def _other_changes(tx: Transaction, server_id: int, old: Season, new: Season) -> tuple[str, ...]:
    """What would change but the times; that a season is in force again is a change too."""
    ids_in_use = await seasons.find_ids_in_use(tx, old.id)
    again: tuple[str, ...] = ()
    if old.id not in await season_names.list_ids_in_force(tx, server_id):
        again = (phrase("{season}: is a current season again", season=old.title),)
    return (*again, *merge_seasons(old, without_moves(old, new), ids_in_use).changes)


async def season_print(tx: Transaction, server_id: int, season: Season | None) -> str:
    """Differs whenever the stored season of that name, or which ones are in force, is another."""
    facts = await season_facts(tx, server_id, season)
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
