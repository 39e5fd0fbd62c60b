"""The results that a release gives, held against those stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.releases.comparison import compare_with_stored, lines_by_value
from bot.domain.releases.item_values import EntryPlacing, ItemValue
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import LONGEST_NOTE, Result, Status
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session

_KINDS = {
    Fact.POSITION: ItemKind.POSITION,
    Fact.STATUS: ItemKind.POSITION,
    Fact.OVERALL: ItemKind.OVERALL,
    Fact.GRID: ItemKind.GRID,
    Fact.NOTE: ItemKind.NOTE,
}
Stored = Mapping[tuple[int, int], Result]
"""The season's results by (session id, entry id)."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim whose session and car are known."""

    claim: Claim
    session: Session
    entry: Entry


def result_items(
    claims: Sequence[Claim], season: Season, round_: Round, stored: Stored
) -> Iterator[ProposedItem]:
    """An item for each fact of each session and car, in the weekend's order; the story's own guesses last."""
    told: list[_Told] = []
    for claim in claims:
        session = find_session(claim.session, round_.sessions)
        entries = _cars(claim, season)
        if session and len(entries) == 1:
            told.append(_Told(claim, session, entries[0]))
        elif claim.listed:
            yield _unplaced(claim, session, entries, round_, stored)
    for session in round_.sessions:
        for entry in season.entries:
            of_it = [t.claim for t in told if t.session is session and t.entry is entry]
            result = stored.get((session.id, entry.id))
            yield from _items(of_it, session, entry, result, round_)


def _cars(claim: Claim, season: Season) -> list[Entry]:
    """The cars that a claim may be about: by its drivers, its class, or as the only one."""
    cars = list(season.entries)
    if claim.drivers:
        cars = [car for car in cars if set(claim.drivers) & set(car.drivers)]
    if len(cars) > 1 and claim.class_name:
        cars = [car for car in cars if car.class_name == claim.class_name]
    return cars


def _unplaced(
    claim: Claim, session: Session | None, entries: Sequence[Entry], round_: Round, stored: Stored
) -> ProposedItem:
    """A line of the list whose session or car the release leaves open."""
    kind, lines = _KINDS[claim.fact], (claim.line,)
    choices: tuple[ItemChoice, ...] = (ItemChoice(_plain(claim), lines),)
    standing, why = ItemState.NOTED, QuestionReason.CAR if session else QuestionReason.NO_SESSION
    if session and len(entries) > 1 and kind is ItemKind.POSITION and not isinstance(claim.value, str):
        places = [EntryPlacing(claim.value, entry.id) for entry in entries]
        there = [_stored(kind, stored.get((session.id, entry.id)), None) for entry in entries]
        standing = ItemState.QUESTION
        choices = tuple(ItemChoice(p, lines, p == now) for p, now in zip(places, there, strict=True))
    key = f"{kind}.{claim.session}.line{claim.line}"
    return ProposedItem(kind, key, standing, choices, why, None, round_, session, label=claim.session)


def _plain(claim: Claim) -> int | str:
    return claim.value if isinstance(claim.value, int) else str(claim.value)


def _items(
    claims: Sequence[Claim], session: Session, entry: Entry, result: Result | None, round_: Round
) -> Iterator[ProposedItem]:
    overall = {claim.value for claim in claims if claim.fact is Fact.OVERALL}
    driver = _driver(claims, entry)
    for kind in (ItemKind.POSITION, ItemKind.OVERALL, ItemKind.GRID, ItemKind.NOTE):
        of_it = [c for c in claims if _KINDS[c.fact] is kind and not _is_overall(c, overall)]
        of_it = _fullest(of_it) if kind is ItemKind.NOTE else of_it
        if not of_it:
            continue
        said = lines_by_value((_value(claim, entry, driver), claim.line) for claim in of_it)
        sure = any(claim.sure for claim in of_it)
        before = _stored(kind, result, driver)
        standing, choices, why = compare_with_stored(said, before, sure=sure)
        key = f"{kind}.{session.key}.{entry.id}"
        yield ProposedItem(kind, key, standing, choices, why, before, round_, session, entry)


def _fullest(notes: Sequence[Claim]) -> list[Claim]:
    """The remarks without those that are only a part of another one."""
    texts = {str(note.value) for note in notes}
    return [note for note in notes if not any(str(note.value) in text for text in texts - {note.value})]


def _is_overall(claim: Claim, overall: set[int | Status | str]) -> bool:
    """Whether a place that the story gives without a scope is the one over the whole field."""
    return claim.fact is Fact.POSITION and not claim.listed and not claim.sure and claim.value in overall


def _driver(claims: Sequence[Claim], entry: Entry) -> str | None:
    """The one of a crew whose list it is; None for a list of them all, or for who is alone in the car."""
    named = {claim.drivers for claim in claims if claim.listed and claim.drivers}
    alone = [drivers[0] for drivers in named if len(drivers) == 1]
    return alone[0] if len(named) == len(alone) == 1 and len(entry.drivers) > 1 else None


def _value(claim: Claim, entry: Entry, driver: str | None) -> ItemValue:
    match claim.fact, claim.value:
        case ((Fact.POSITION | Fact.STATUS), (int() | Status()) as value):
            return EntryPlacing(value, entry.id, driver)
        case Fact.NOTE, value:
            return str(value)[:LONGEST_NOTE]
        case _, value:
            return value


def _stored(kind: ItemKind, result: Result | None, driver: str | None) -> ItemValue | None:
    """What is stored of that kind; a driver counts only where release and store both name one."""
    if result is None:
        return None
    match kind:
        case ItemKind.POSITION:
            value = result.position if result.status is Status.CLASSIFIED else result.status
            at_wheel = (result.driver or driver) if driver else None
            return None if value is None else EntryPlacing(value, result.entry_id, at_wheel)
        case ItemKind.OVERALL:
            return result.overall
        case ItemKind.GRID:
            return result.grid
        case _:
            return result.note
