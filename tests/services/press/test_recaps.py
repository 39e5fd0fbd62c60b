import asyncio

import pytest

from bot.domain.base.server import Follow
from bot.domain.desk.change import Change
from bot.domain.news.recap_news import RecapNews
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.press.recap import LONGEST_HEADLINE, LONGEST_LEAD
from bot.errors import UserError
from bot.services.press.recaps import PublishedRecap
from bot.storage.desk import servers
from tests.services.house import HOME, PETRA, Delivered, House
from tests.stores import EACH_KIND


async def publish(house: House, headline: str | None = None, lead: str | None = None) -> PublishedRecap:
    drafted = await house.use_cases.recaps.draft(HOME, None, PETRA)
    await house.use_cases.recaps.rewrite(HOME, drafted.draft.key, headline, lead)
    return await house.use_cases.recaps.publish(HOME, drafted.draft.key, PETRA)


def told(delivered: list[Delivered]) -> list[tuple[DeliveryAction, str | None]]:
    return [(d.delivery.action, d.news.recap.headline) for d in delivered if isinstance(d.news, RecapNews)]


async def undo(house: House, change: Change | None) -> None:
    assert change is not None
    await house.use_cases.undos.undo(HOME, change.id, PETRA)


async def test_a_draft_tells_the_weekend_as_stored_and_announces_nothing(team: House) -> None:
    await team.result("race2", 20)
    drafted = await team.use_cases.recaps.draft(HOME, "spa", PETRA)
    assert drafted.news.round.name == "Spa-Francorchamps"
    assert [r.position for r in drafted.news.results.values()] == [20]
    await team.result("race2", 21)
    again = await team.use_cases.recaps.look(HOME, drafted.draft.key)
    assert [r.position for r in again.news.results.values()] == [21]
    assert told(await team.deliver()) == []


async def test_publishing_stores_and_announces_once(team: House) -> None:
    done = await publish(team, "Rain")
    assert done.changed
    assert told(await team.deliver()) == [(DeliveryAction.POST, "Rain")]
    assert (await team.use_cases.recaps.published(HOME, None)).recap.headline == "Rain"
    again = await publish(team, "Rain")
    assert not again.changed
    assert await team.deliver() == []


async def test_publishing_again_edits_and_keeps_when_it_was_first_published(team: House) -> None:
    first = await publish(team, "Rain")
    await team.deliver()
    team.clock.set("2023-07-06 12:00")
    second = await publish(team, "Sun", "It shone.")
    assert told(await team.deliver()) == [(DeliveryAction.EDIT, "Sun")]
    assert second.news.recap.at == first.news.recap.at


async def test_a_corrected_result_and_a_new_quote_edit_the_published_recap(team: House) -> None:
    await team.result("race2", 18)
    await publish(team)
    await team.deliver()
    await team.result("race2", 20)
    assert told(await team.deliver()) == [(DeliveryAction.EDIT, None)]
    await team.quote("Jessica", "Rain!", session="race2")
    assert told(await team.deliver()) == [(DeliveryAction.EDIT, None)]
    await team.result("race2", 9, round="Monza")
    assert told(await team.deliver()) == []


async def test_undo_of_the_first_publishing_takes_it_down(team: House) -> None:
    done = await publish(team, "Rain")
    await team.deliver()
    await undo(team, done.change)
    assert [d.delivery.action for d in await team.deliver()] == [DeliveryAction.REMOVE]
    assert (await team.use_cases.recaps.published(HOME, None)).recap.at is None


async def test_undo_of_a_later_publishing_gives_the_words_of_before(team: House) -> None:
    await publish(team, "Rain")
    await team.deliver()
    done = await publish(team, "Sun")
    await undo(team, done.change)
    assert told(await team.deliver()) == [(DeliveryAction.EDIT, "Rain")]


async def test_what_was_published_again_since_is_not_undone(team: House) -> None:
    done = await publish(team, "Rain")
    await publish(team, "Sun")
    with pytest.raises(UserError, match="has changed since"):
        await undo(team, done.change)


@EACH_KIND
async def test_of_two_who_publish_together_one_does(team: House) -> None:
    key = (await team.use_cases.recaps.draft(HOME, None, PETRA)).draft.key
    both = (team.use_cases.recaps.publish(HOME, key, PETRA) for _ in range(2))
    done = await asyncio.gather(*both, return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == ["PublishedRecap", "UserError"]
    assert [(d.state, d.action) for d in await team.deliveries()] == [
        (DeliveryState.PENDING, DeliveryAction.POST)
    ]


async def test_words_are_tidied_and_too_many_are_refused(team: House) -> None:
    key = (await team.use_cases.recaps.draft(HOME, None, PETRA)).draft.key
    kept = await team.use_cases.recaps.rewrite(HOME, key, " Rain \n at\x00 Spa ", "  \n ")
    assert (kept.news.recap.headline, kept.news.recap.lead) == ("Rain at Spa", None)
    for words in (("x" * (LONGEST_HEADLINE + 1), None), (None, "x" * (LONGEST_LEAD + 1))):
        with pytest.raises(UserError, match="characters; the limit is"):
            await team.use_cases.recaps.rewrite(HOME, key, *words)


async def test_a_dropped_draft_can_not_be_published(team: House) -> None:
    key = (await team.use_cases.recaps.draft(HOME, None, PETRA)).draft.key
    await team.use_cases.recaps.drop(HOME, key)
    with pytest.raises(UserError, match="used or discarded"):
        await team.use_cases.recaps.publish(HOME, key, PETRA)


async def test_a_channel_that_was_never_told_the_recap_is_not_told_it_by_a_correction(team: House) -> None:
    await publish(team, "Rain")
    await team.deliver()
    async with team.database.write() as tx:
        await servers.save_follow(tx, Follow(HOME, 5, 500, "off"))
    await team.result("race2", 20)
    assert [(a, h) for a, h in told(await team.deliver())] == [(DeliveryAction.EDIT, "Rain")]
