"""The days that a release gives its rounds, held against those stored."""

from collections.abc import Iterator, Sequence

from bot.domain.releases.comparison import compare_with_stored, lines_by_value
from bot.domain.releases.item_values import RoundDays
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.release import Dating, ReleaseDays
from bot.domain.season.round import Round
from bot.domain.season.round_search import rounds_named
from bot.domain.season.season import Season


def day_items(dates: Sequence[ReleaseDays], season: Season, round_: Round) -> Iterator[ProposedItem]:
    """An item for each round that the release dates, in the season's order; then what fits no round."""
    meant = [(dated, _meant(dated, season, round_)) for dated in dates]
    for one in season.rounds:
        of_it = [dated for dated, found in meant if found is one]
        if of_it:
            said = lines_by_value((RoundDays(dated.first, dated.last), dated.line) for dated in of_it)
            stored = RoundDays(one.first_day, one.last_day)
            standing, choices, why = compare_with_stored(said, stored)
            yield ProposedItem(ItemKind.DAYS, f"days.{one.id}", standing, choices, why, stored, one)
        counted = next((dated for dated in of_it if dated.number not in (None, one.number)), None)
        if counted:
            yield _noted(counted, QuestionReason.NUMBER, one)
    for dated, found in meant:
        if found is None:
            yield _noted(dated, QuestionReason.NO_ROUND, None)


def _meant(dated: ReleaseDays, season: Season, round_: Round) -> Round | None:
    """The round that is dated: by its place, by its number, or the one that the release is about."""
    named = rounds_named(dated.place, season.rounds)
    if named:
        return named[0]
    if dated.dating is Dating.WEEKEND:
        same = (r for r in season.rounds if (r.first_day, r.last_day) == (dated.first, dated.last))
        return next(same, round_)
    counted = (r for r in season.rounds if dated.dating is Dating.NEXT and r.number == dated.number)
    return next(counted, None)


def _noted(dated: ReleaseDays, why: QuestionReason, round_: Round | None) -> ProposedItem:
    choices = (ItemChoice(RoundDays(dated.first, dated.last), (dated.line,)),)
    label = f"round {dated.number}" if why is QuestionReason.NUMBER else dated.place
    key = f"days.line{dated.line}.{dated.first:%m%d}"
    return ProposedItem(ItemKind.DAYS, key, ItemState.NOTED, choices, why, None, round_, label=label)
