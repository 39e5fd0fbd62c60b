"""The whole proposal: a release, the season as it is stored, and the round that it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.domain.press.quote import Quote
from bot.domain.releases.day_items import day_items
from bot.domain.releases.link_items import credit_items, link_items
from bot.domain.releases.proposal import ReleaseProposal
from bot.domain.releases.proposed_item import ProposedItem
from bot.domain.releases.quote_items import quote_items
from bot.domain.releases.release import Release
from bot.domain.releases.result_items import Stored, result_items
from bot.domain.season.round import Round
from bot.domain.season.season import Season


def propose_items(
    release: Release, season: Season, round_: Round, results: Stored, quotes: Sequence[Quote]
) -> ReleaseProposal:
    """What would be stored of the release; `results` and `quotes` are those stored of the season."""
    items = (
        *result_items(release.claims, season, round_, results),
        *quote_items(release.quotes, season, round_, quotes),
        *day_items(release.dates, season, round_),
        *link_items(release.links, season, round_),
        *credit_items(release.credits),
    )
    return ReleaseProposal(round_, tuple(_with_own_keys(items)), release.leftovers, release.cut)


def _with_own_keys(items: Iterable[ProposedItem]) -> Iterator[ProposedItem]:
    """The items, those of the same line numbered."""
    counts: Counter[str] = Counter()
    for item in items:
        counts[item.key] += 1
        count = counts[item.key]
        if count == 1:
            yield item
        else:
            yield replace(item, key=f"{item.key}.{count}")
