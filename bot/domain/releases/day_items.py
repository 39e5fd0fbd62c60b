"""The days that a release gives its rounds, held against those stored."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.releases.comparison import compare_with_stored, gather_values
from bot.domain.releases.item_values import RoundDays
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.release import Dating, ReleaseDays
from bot.domain.season.round import Round
from bot.domain.season.round_search import rounds_named
from bot.domain.season.season import Season


def day_items(dates: Sequence[ReleaseDays], season: Season, round_: Round) -> Iterator[ProposedItem]:
    """An item for each round that the release dates, in the season's order; then what fits no round."""
    dates_of_rounds: dict[int, list[ReleaseDays]] = defaultdict(list)
    dates_of_no_round: list[ReleaseDays] = []
    for release_days in dates:
        dated_round = _dated_round(release_days, season, round_)
        if dated_round is None:
            dates_of_no_round.append(release_days)
        else:
            dates_of_rounds[dated_round.id].append(release_days)
    for stored_round in season.rounds:
        yield from _items_of_round(stored_round, dates_of_rounds[stored_round.id])
    for release_days in dates_of_no_round:
        yield _noted(release_days, QuestionReason.NO_ROUND, None, release_days.place)


def _items_of_round(round_: Round, dates: Sequence[ReleaseDays]) -> Iterator[ProposedItem]:
    """The round's days, and the first time that the release counts it otherwise."""
    if not dates:
        return
    stored = RoundDays(round_.first_day, round_.last_day)
    said = [(_days_of(release_days, stored), release_days.line) for release_days in dates]
    values = gather_values((value, line, Confidence.CERTAIN, Evidence()) for value, line in said)
    state, choices, reason = compare_with_stored(values, stored)
    yield ProposedItem(ItemKind.DAYS, f"days.{round_.id}", state, choices, reason, stored, round_)
    for release_days in dates:
        if release_days.number not in (None, round_.number):
            yield _noted(release_days, QuestionReason.NUMBER, round_, f"round {release_days.number}")
            return


def _days(release_days: ReleaseDays) -> RoundDays:
    return RoundDays(release_days.first, release_days.last)


def _days_of(release_days: ReleaseDays, stored: RoundDays) -> RoundDays:
    """The days as they are said; one single day of the round says nothing of the others."""
    days = _days(release_days)
    if days.first == days.last and stored.first <= days.first <= stored.last:
        return stored
    return days


def _dated_round(release_days: ReleaseDays, season: Season, round_: Round) -> Round | None:
    """The round that is dated: by its place, by its number, or the one that the release is about."""
    named = rounds_named(release_days.place, season.rounds)
    if named:
        return named[0]
    if release_days.dating is Dating.WEEKEND:
        return _round_on(_days(release_days), season) or round_
    if release_days.dating is Dating.NEXT:
        return _round_numbered(release_days.number, season)
    return None


def _round_on(days: RoundDays, season: Season) -> Round | None:
    for round_ in season.rounds:
        if RoundDays(round_.first_day, round_.last_day) == days:
            return round_
    return None


def _round_numbered(number: int | None, season: Season) -> Round | None:
    for round_ in season.rounds:
        if round_.number == number:
            return round_
    return None


def _noted(
    release_days: ReleaseDays, reason: QuestionReason, round_: Round | None, label: str
) -> ProposedItem:
    choices = (ItemChoice(_days(release_days), (release_days.line,)),)
    key = f"days.line{release_days.line}.{release_days.first:%m%d}"
    return ProposedItem(ItemKind.DAYS, key, ItemState.NOTED, choices, reason, None, round_, label=label)
