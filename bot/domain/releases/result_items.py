"""The results that a release gives, held against those stored."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.base.evidence import Confidence
from bot.domain.releases.comparison import compare_with_stored, gather_values
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


def result_items(
    claims: Sequence[Claim], season: Season, round_: Round, stored: Stored
) -> Iterator[ProposedItem]:
    """An item for each fact of each session and car, in the weekend's order; the story's own guesses last."""
    placed: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in _doubted(claims, round_):
        if _is_elsewhere(claim, round_):
            yield _elsewhere(claim, round_)
            continue
        session = find_session(claim.session, round_.sessions)
        entries = _cars(claim, season)
        if session and len(entries) == 1:
            placed[session.id, entries[0].id].append(claim)
        elif claim.listed or (session and not claim.drivers and claim.fact is Fact.POSITION):
            yield _unplaced(claim, session, entries, round_, stored)
    for session in round_.sessions:
        for entry in season.entries:
            claims_of_car = placed.get((session.id, entry.id), [])
            result = stored.get((session.id, entry.id))
            yield from _without_impossible(_items(claims_of_car, session, entry, result, round_))


def _doubted(claims: Sequence[Claim], round_: Round) -> Iterator[Claim]:
    """The claims; one whose sentence names another round, and not this one, is only likely to be of this."""
    for claim in claims:
        if claim.round_numbers and round_.number not in claim.round_numbers:
            yield replace(claim, confidence=Confidence.LIKELY)
        else:
            yield claim


def _is_elsewhere(claim: Claim, round_: Round) -> bool:
    """Whether a sentence names another round no later than it tells the result, and not this one at all.

    `Second in race 2 at Spa` is Spa's; `second, and third in the standings after Spa` may be this round's.
    """
    return bool(claim.led_by_rounds) and round_.number not in claim.round_numbers


def _elsewhere(claim: Claim, round_: Round) -> ProposedItem:
    """A result of another round: it is shown, and nothing of this round can be saved of it."""
    kind = _KINDS[claim.fact]
    key = f"{kind}.{claim.session}.elsewhere{claim.line}"
    choice = ItemChoice(_plain(claim), (claim.line,))
    reason = QuestionReason.OTHER_ROUND
    return ProposedItem(kind, key, ItemState.NOTED, (choice,), reason, None, round_, label=claim.session)


def _without_impossible(items: Iterator[ProposedItem]) -> Iterator[ProposedItem]:
    """The items of one car; an overall place that is ahead of the one in class makes both a question."""
    of_car = list(items)
    values = {item.kind: item.choices[0].value for item in of_car if item.state is ItemState.NEW}
    position, overall = values.get(ItemKind.POSITION), values.get(ItemKind.OVERALL)
    is_impossible = False
    if isinstance(position, EntryPlacing) and isinstance(overall, int):
        is_impossible = isinstance(position.value, Status) or overall < position.value
    for item in of_car:
        if is_impossible and item.kind in (ItemKind.POSITION, ItemKind.OVERALL):
            yield replace(item, state=ItemState.QUESTION, reason=QuestionReason.DISAGREES)
        else:
            yield item


def _cars(claim: Claim, season: Season) -> list[Entry]:
    """The cars that a claim may be about: by its drivers, its class, or as the only one."""
    cars = list(season.entries)
    if claim.drivers:
        cars = [car for car in cars if not set(claim.drivers).isdisjoint(car.drivers)]
    if len(cars) > 1 and claim.class_name:
        cars = [car for car in cars if car.class_name == claim.class_name]
    return cars


def _unplaced(
    claim: Claim, session: Session | None, entries: Sequence[Entry], round_: Round, stored: Stored
) -> ProposedItem:
    """A line of the list whose session or car the release leaves open."""
    kind = _KINDS[claim.fact]
    key = f"{kind}.{claim.session}.line{claim.line}"
    reason = QuestionReason.NO_SESSION
    choices: tuple[ItemChoice, ...] = ()
    if session:
        reason = QuestionReason.CAR
        choices = _cars_to_choose(claim, session, entries, stored)
    state = ItemState.QUESTION
    if not choices:
        state = ItemState.NOTED
        choices = (ItemChoice(_plain(claim), (claim.line,)),)
    return ProposedItem(kind, key, state, choices, reason, None, round_, session, label=claim.session)


def _cars_to_choose(
    claim: Claim, session: Session, entries: Sequence[Entry], stored: Stored
) -> tuple[ItemChoice, ...]:
    """The claimed place for each car that it may be; none where there is no choice between cars."""
    kind = _KINDS[claim.fact]
    if len(entries) <= 1 or kind is not ItemKind.POSITION or isinstance(claim.value, str):
        return ()
    choices: list[ItemChoice] = []
    for entry in entries:
        placing = EntryPlacing(claim.value, entry.id)
        stored_placing = _stored(kind, stored.get((session.id, entry.id)), None)
        choices.append(ItemChoice(placing, (claim.line,), placing == stored_placing, claim.evidence))
    return tuple(choices)


def _plain(claim: Claim) -> int | str:
    if isinstance(claim.value, int):
        return claim.value
    return str(claim.value)


def _items(
    claims: Sequence[Claim], session: Session, entry: Entry, result: Result | None, round_: Round
) -> Iterator[ProposedItem]:
    driver = _driver(claims, entry)
    for kind in (ItemKind.POSITION, ItemKind.OVERALL, ItemKind.GRID, ItemKind.NOTE):
        kind_claims = _claims_of_kind(kind, claims)
        if not kind_claims:
            continue
        values = gather_values(
            (_value(claim, entry, driver), claim.line, claim.confidence, claim.evidence)
            for claim in kind_claims
        )
        stored = _stored(kind, result, driver)
        state, choices, reason = compare_with_stored(values, stored)
        key = f"{kind}.{session.key}.{entry.id}"
        has_result = result is not None and _stored_placing(result, None) is not None
        yield ProposedItem(
            kind, key, state, choices, reason, stored, round_, session, entry, has_result=has_result
        )


def _claims_of_kind(kind: ItemKind, claims: Sequence[Claim]) -> list[Claim]:
    overall = {claim.value for claim in claims if claim.fact is Fact.OVERALL}
    of_kind = [claim for claim in claims if _KINDS[claim.fact] is kind]
    kind_claims = [claim for claim in of_kind if not _is_overall(claim, overall)]
    if kind is ItemKind.NOTE:
        return _fullest(kind_claims)
    return kind_claims


def _fullest(notes: Sequence[Claim]) -> list[Claim]:
    """The remarks without those that are only a part of another one."""
    texts = {str(note.value) for note in notes}
    fullest: list[Claim] = []
    for note in notes:
        other_texts = texts - {note.value}
        if not any(str(note.value) in text for text in other_texts):
            fullest.append(note)
    return fullest


def _is_overall(claim: Claim, overall: set[int | Status | str]) -> bool:
    """Whether a place that the story gives without a scope is the one over the whole field."""
    is_told = not claim.listed and claim.confidence is Confidence.LIKELY
    return claim.fact is Fact.POSITION and is_told and not claim.scoped and claim.value in overall


def _driver(claims: Sequence[Claim], entry: Entry) -> str | None:
    """The one of a crew whose list it is; None for a list of them all, or for who is alone in the car."""
    crews = {claim.drivers for claim in claims if claim.listed and claim.drivers}
    if len(crews) != 1 or len(entry.drivers) <= 1:
        return None
    (crew,) = crews
    if len(crew) == 1:
        return crew[0]
    return None


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
            return _stored_placing(result, driver)
        case ItemKind.OVERALL:
            return result.overall
        case ItemKind.GRID:
            return result.grid
        case _:
            return result.note


def _stored_placing(result: Result, driver: str | None) -> EntryPlacing | None:
    at_wheel = driver and (result.driver or driver)
    if result.status is not Status.CLASSIFIED:
        return EntryPlacing(result.status, result.entry_id, at_wheel)
    if result.position is None:
        return None
    return EntryPlacing(result.position, result.entry_id, at_wheel)
