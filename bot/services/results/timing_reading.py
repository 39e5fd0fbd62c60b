"""Holds a timing file against the season: which session it is of, which cars are ours, what is new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.results.crew_of_the_day import season_on_the_day
from bot.domain.results.field import Field, FieldCar, FieldKind
from bot.domain.results.field_cars import CarDoubt, CarMatch, match_cars
from bot.domain.results.field_classes import with_known_classes
from bot.domain.results.field_event import (
    OtherEvent,
    OtherEventError,
    names_other_series,
    round_of_field,
    session_of_field,
)
from bot.domain.results.field_results import CarResult, car_result
from bot.domain.results.kept_field import KeptField, cars_left_out, cars_with_class, known_grid, newest_of
from bot.domain.results.result import Result
from bot.domain.results.timing_preview import TimingPreview
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.services.season.season_lookup import round_by_id, session_by_id
from bot.services.season.typed_names import choose_begun_round, choose_session
from bot.storage.database import Transaction
from bot.storage.press import results, timing_files
from bot.storage.season import past_crews


@dataclass(frozen=True, slots=True)
class TimingChoices:
    """What was said about a file, which counts more than what it says itself.

    Round and session by their ids, None where nobody said; `answers` by the car's label, as `match_cars` has
    them.
    """

    round_id: int | None = None
    session_id: int | None = None
    answers: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class TimingFile:
    """A file that was read: its fields, of which one is meant, its name and SHA-256 in hexadecimal."""

    fields: tuple[Field, ...]
    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """Which round and session were typed with a file, if any."""

    round: str | None
    session: str | None


def typed_choices(season: Season, typed: TypedPlace, now: datetime) -> TimingChoices:
    """What was typed with a file.

    A session without a round is of the one under way or last begun.

    Raises:
        UserError: it fits nothing.
    """
    if typed.round is None and typed.session is None:
        return TimingChoices()
    chosen_round = choose_begun_round(season, typed.round, now)
    if typed.session is None:
        return TimingChoices(chosen_round.id)
    chosen_session = choose_session(chosen_round, typed.session)
    return TimingChoices(chosen_round.id, chosen_session.id)


async def preview_of(
    tx: Transaction, season: Season, file: TimingFile, choices: TimingChoices, now: datetime
) -> TimingPreview:
    """The file held against what is stored now.

    Raises:
        UserError: it says no round, and none has begun.
    """
    field = _meant_field(file.fields, season, choices)
    try:
        round_ = round_by_id(season, choices.round_id) or round_of_field(field, season)
    except OtherEventError as error:
        return _refused(season, file, field, error.kind, now)
    assumed = round_ is None
    if round_ is None:
        round_ = choose_begun_round(season, None, now)
    session = session_by_id(round_, choices.session_id) or session_of_field(field, round_)
    if session is None:
        return TimingPreview(season, round_, None, field, file.name, assumed_round=assumed)
    kept_fields = await timing_files.of_season(tx, season.id)
    field = with_known_classes(field, cars_with_class(kept_fields))
    stored_results = await results.of_session(tx, session.id)
    entries_then = await past_crews.entries_at(tx, season.id, round_.driven_at(session))
    season_then = season_on_the_day(season, stored_results, entries_then)
    matches = match_cars(season_then.entries, field.cars, season.team, choices.answers or {})
    if _is_anothers(matches, field, season, choices):
        kind = OtherEvent.SERIES if any(match.doubt for match in matches) else OtherEvent.NO_CAR
        return _refused(season, file, field, kind, now)
    return TimingPreview(
        season=season,
        round=round_,
        session=session,
        field=field,
        name=file.name,
        matches=matches,
        results=_results(stored_results, matches, field, session, kept_fields),
        assumed_round=assumed,
        is_early=(session.start or round_.begins) > now,
        is_kept=_is_kept(kept_fields, session, file.digest),
        left_out=cars_left_out(field, round_, session, kept_fields),
    )


async def preview_of_any(
    tx: Transaction, others: Sequence[Season], file: TimingFile, typed: TypedPlace, now: datetime
) -> tuple[TimingChoices, TimingPreview] | None:
    """The file held against the one of these seasons that it is of; None where that is none, or unclear."""
    fitting: list[tuple[TimingChoices, TimingPreview]] = []
    for season in others:
        try:
            choices = typed_choices(season, typed, now)
            preview = await preview_of(tx, season, file, choices, now)
        except UserError:
            continue  # what was typed fits nothing there, or no round of it has begun
        if not preview.other_event:
            fitting.append((choices, preview))
    if len(fitting) == 1:
        return fitting[0]
    return None


def _refused(
    season: Season, file: TimingFile, field: Field, kind: OtherEvent, now: datetime
) -> TimingPreview:
    round_ = season.round_last_begun(now) or season.rounds[0]
    return TimingPreview(season, round_, None, field, file.name, other_event=kind)


def _meant_field(fields: Sequence[Field], season: Season, choices: TimingChoices) -> Field:
    """Of a book's sessions, the chosen one; else the first."""
    round_ = round_by_id(season, choices.round_id)
    if round_ is not None and choices.session_id is not None:
        for field in fields:
            session = session_of_field(field, round_)
            if session is not None and session.id == choices.session_id:
                return field
    return fields[0]


def _is_anothers(matches: Sequence[CarMatch], field: Field, season: Season, choices: TimingChoices) -> bool:
    """Whether no car of ours is in the file for sure, and it isn't asked of either."""
    if any(match.car or match.left_out for match in matches):
        return False
    if not any(match.doubt for match in matches):
        return True
    is_only_number = all(match.doubt in (CarDoubt.CREW, None) for match in matches)
    return is_only_number and choices.round_id is None and names_other_series(field, season)


def _results(
    stored_results: Sequence[Result],
    matches: Sequence[CarMatch],
    field: Field,
    session: Session,
    kept_fields: Sequence[KeptField],
) -> tuple[CarResult, ...]:
    stored = {result.entry_id: result for result in stored_results}
    earlier_cars = _cars_by_number(newest_of(kept_fields, session.id, FieldKind.RESULT))
    grid = known_grid(kept_fields, session.id)
    car_results: list[CarResult] = []
    for match in matches:
        if match.car is None:
            continue
        old = stored.get(match.entry.id)
        standing = old if old and old.stands else None
        number = match.car.number
        made = car_result(match.entry, match.car, standing, field, earlier_cars.get(number), grid.get(number))
        car_results.append(made)
    return tuple(car_results)


def _cars_by_number(field: Field | None) -> dict[str, FieldCar]:
    if field is None:
        return {}
    return {car.number: car for car in field.cars if car.number}


def _is_kept(kept_fields: Sequence[KeptField], session: Session, digest: str) -> bool:
    return any(kept.session_id == session.id and kept.digest == digest for kept in kept_fields)
