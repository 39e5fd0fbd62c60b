"""Bundles: which results, or which quotes of a driver, are told in one post of a round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.storage.database import Transaction
from bot.storage.rows import AnySelect, insert
from bot.storage.tables import bundles, quotes, results, rounds


@dataclass(frozen=True, slots=True)
class BundledIds:
    """The ids of results and quotes, by the bundle that tells them."""

    results: Mapping[int, Sequence[int]]
    quotes: Mapping[int, Sequence[int]]


async def add(tx: Transaction, round_id: int) -> int:
    """Keep a new bundle, with nothing in it yet; its id."""
    return await insert(tx, bundles, round_id=round_id)


async def find_round(tx: Transaction, bundle_id: int) -> int:
    """The id of the round that it is of."""
    query = select(bundles.c.round_id).where(bundles.c.id == bundle_id)
    return int((await tx.execute(query)).scalar_one())


async def find(tx: Transaction, announcement: Announcement) -> int | None:
    """The bundle in which an announcement's result or quote is told; None where it has a post of its own."""
    if announcement.kind is AnnouncementKind.RESULT:
        query = select(results.c.bundle_id).where(results.c.id == announcement.result_id)
    elif announcement.kind is AnnouncementKind.QUOTE:
        query = select(quotes.c.bundle_id).where(quotes.c.id == announcement.quote_id)
    else:
        return None
    return (await tx.execute(query)).scalar_one_or_none()


async def of_season(tx: Transaction, season_id: int) -> BundledIds:
    """What the bundles of a season's rounds tell, in the order in which it was saved."""
    of_its_rounds = bundles.c.round_id.in_(select(rounds.c.id).where(rounds.c.season_id == season_id))
    bundled_results = select(results.c.bundle_id, results.c.id).select_from(results.join(bundles))
    bundled_quotes = select(quotes.c.bundle_id, quotes.c.id).select_from(quotes.join(bundles))
    return BundledIds(
        results=await _by_bundle(tx, bundled_results.where(of_its_rounds).order_by(results.c.id)),
        quotes=await _by_bundle(tx, bundled_quotes.where(of_its_rounds).order_by(quotes.c.id)),
    )


async def _by_bundle(tx: Transaction, query: AnySelect) -> dict[int, list[int]]:
    ids_by_bundle: dict[int, list[int]] = {}
    for bundle_id, member_id in await tx.execute(query):
        ids_by_bundle.setdefault(bundle_id, []).append(member_id)
    return ids_by_bundle


async def put_result(tx: Transaction, result_id: int, bundle_id: int) -> None:
    """Let the result be told in that bundle."""
    await tx.execute(results.update().where(results.c.id == result_id).values(bundle_id=bundle_id))


async def put_quote(tx: Transaction, quote_id: int, bundle_id: int | None) -> None:
    """Let the quote be told in that bundle; in a post of its own where that is None."""
    await tx.execute(quotes.update().where(quotes.c.id == quote_id).values(bundle_id=bundle_id))
