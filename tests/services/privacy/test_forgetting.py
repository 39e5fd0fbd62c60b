"""A server that the bot was removed from is forgotten in time, one whose staff ask for it at once."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.outbox.delivery import DeliveryState
from bot.domain.privacy.traces import FOLLOWED, FORGOTTEN_AFTER, SOMEBODY, Trace
from bot.errors import UserError
from bot.services.press.quote_input import QuoteInput
from bot.services.privacy import forgetting
from bot.services.server.setting_choices import SettingChoices
from tests.services.house import CHANNEL, HOME, PETRA, STAFF, House
from tests.stores import EACH_KIND

ELSEWHERE, EVA = 2, 8


def ours(_server_id: int) -> bool:
    return True


async def test_after_thirty_days_it_is_due_and_not_a_second_before(team: House) -> None:
    forgets = team.use_cases.forgetting
    await forgets.left(HOME)
    team.clock.move(timedelta(days=29))
    await forgets.left(HOME)  # noticed once more, by another process or at a start: the time stays
    assert await forgets.due() == []
    team.clock.move(timedelta(days=1))
    assert await forgets.due() == [HOME]
    assert timedelta(days=30) == FORGOTTEN_AFTER


async def test_a_bot_that_comes_back_forgets_nothing(team: House) -> None:
    forgets = team.use_cases.forgetting
    await forgets.left(HOME)
    await forgets.back([ELSEWHERE])
    await forgets.back([ELSEWHERE, HOME])
    team.clock.move(timedelta(days=31))
    assert await forgets.due() == []


async def test_a_server_that_nothing_is_kept_of_isnt_noted(team: House) -> None:
    await team.use_cases.forgetting.left(ELSEWHERE)
    team.clock.move(timedelta(days=31))
    assert await team.use_cases.forgetting.due() == []


async def test_what_changed_while_the_bot_was_down_is_noticed_at_its_start(team: House) -> None:
    forgets = team.use_cases.forgetting
    await forgets.compare([], lambda _server_id: False)  # another process's servers
    await forgets.compare([HOME], ours)
    team.clock.move(timedelta(days=31))
    assert await forgets.due() == []
    await forgets.compare([], ours)
    team.clock.move(timedelta(days=31))
    assert await forgets.due() == [HOME]
    await forgets.compare([HOME, ELSEWHERE], ours)
    assert await forgets.due() == []


@EACH_KIND
async def test_all_of_it_goes_and_another_server_keeps_all_of_theirs(team: House) -> None:
    choices = SettingChoices(channel_id=200, staff_role_id=STAFF)
    await team.use_cases.servers.set_up(ELSEWHERE, choices, by=EVA)
    others = await team.use_cases.keeping.of_server(ELSEWHERE)
    await team.result("race2", 20)
    await team.quote("Jessica", "We learn.")
    await team.use_cases.quote_drafts.begin(HOME, QuoteInput("Jessica", "Later."), PETRA)
    await team.deliver()
    await team.quote("Jessica", "Next time.")
    await team.use_cases.forgetting.left(HOME)
    await team.use_cases.forgetting.forget(HOME)
    assert await team.deliver() == []
    assert (await team.use_cases.keeping.of_server(HOME)).is_empty
    assert await team.use_cases.keeping.of_server(ELSEWHERE) == others
    team.clock.move(timedelta(days=31))
    assert await team.use_cases.forgetting.due() == []
    with pytest.raises(UserError, match="set up here yet"):
        await team.use_cases.servers.get(HOME)
    await team.set_up()
    assert (await team.use_cases.setup_panels.look(HOME)).channel_id == CHANNEL


async def test_what_is_being_sent_comes_to_its_end_first(team: House) -> None:
    await team.result("race2", 20)
    await team.quote("Jessica", "We learn.")
    (sending,) = await team.use_cases.delivery_queue.claim(1)
    forgetting_it = asyncio.create_task(team.use_cases.forgetting.forget(HOME))
    await asyncio.sleep(forgetting.LOOK_AGAIN_S)
    assert len(await team.deliveries()) == 1  # what waited is dropped
    assert await team.counts("servers") == 1
    await team.use_cases.delivery_queue.endings.finish(sending, DeliveryState.SENT, message_id=1000)
    await forgetting_it
    assert await team.counts("servers") == await team.counts("deliveries") == 0


async def test_a_claim_that_a_crash_left_behind_isnt_waited_for(
    team: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "PATIENCE_S", 0.05)
    await team.result("race2", 20)
    (sending,) = await team.use_cases.delivery_queue.claim(1)
    await team.use_cases.forgetting.forget(HOME)
    assert await team.counts("servers") == 0
    await team.use_cases.delivery_queue.endings.finish(sending, DeliveryState.SENT, message_id=1000)
    assert await team.counts("deliveries") == 0


@EACH_KIND
async def test_a_person_is_taken_out_and_what_they_did_stays(team: House) -> None:
    keeping = team.use_cases.keeping
    await team.result("race2", 20)
    saved = await team.quote("Jessica", "We learn.")
    await team.use_cases.quote_drafts.begin(HOME, QuoteInput("Jessica", "Later."), PETRA)
    await team.use_cases.sendings.keep(HOME, EVA, {"words": "race9"})
    kept = await keeping.of_server(HOME)
    assert kept.busiest[0] == PETRA
    assert kept.people[EVA] == {Trace.PREVIEWS: 1}
    assert (await keeping.of_person(PETRA, None))[HOME][Trace.QUOTES_TYPED] == 1
    assert await keeping.of_person(PETRA, ELSEWHERE) == {}

    await keeping.forget_person(PETRA, ELSEWHERE)
    assert PETRA in (await keeping.of_server(HOME)).people
    await keeping.forget_person(PETRA, None)
    assert set((await keeping.of_server(HOME)).people) == {EVA}
    quote = (await team.use_cases.quotes.get(HOME, saved.news.quote.id)).quote
    assert (quote.text, quote.typed_by) == ("We learn.", SOMEBODY)
    assert {change.by for change in await team.use_cases.trail.page(HOME, 9)} == {SOMEBODY}
    edited = await team.use_cases.quotes.edit(HOME, quote.id, QuoteInput("", "We won."), EVA)
    assert edited.news.quote.typed_by == EVA


async def test_who_was_forgotten_is_not_asked_again(team: House) -> None:
    drafts = team.use_cases.quote_drafts
    draft = await drafts.begin(HOME, QuoteInput("Jessica", "We learn."), PETRA, approver=EVA)
    saved = await drafts.publish(HOME, draft.key, EVA)
    await team.use_cases.keeping.forget_person(EVA, HOME)
    quote = (await team.use_cases.quotes.get(HOME, saved.news.quote.id)).quote
    assert (quote.approved_by, quote.typed_by) == (SOMEBODY, PETRA)
    edited = await team.use_cases.quotes.edit(HOME, quote.id, QuoteInput("", "We won."), PETRA)
    assert (edited.news.quote.approved_by, edited.news.quote.approver) == (None, None)


async def test_what_only_memory_keeps_is_forgotten_too(team: House) -> None:
    sendings = team.use_cases.sendings
    await team.database.close()  # nothing can be saved
    keys = {}
    for server_id, by in ((HOME, PETRA), (HOME, EVA), (ELSEWHERE, PETRA)):
        keys[server_id, by] = await sendings.keep(server_id, by, {"words": "race9"})
    sendings.forget(HOME, EVA)
    assert await sendings.get(HOME, PETRA, keys[HOME, PETRA]) == {"words": "race9"}
    sendings.forget(HOME)
    assert set(sendings._unsaved) == {keys[ELSEWHERE, PETRA]}


async def test_what_a_teams_own_server_publishes_isnt_counted_as_followed_from_there(team: House) -> None:
    team.use_cases.delivery_queue.endings.may_be_published = lambda _, channel_id: channel_id == CHANNEL
    await team.result("race2", 20)
    await team.deliver()
    assert await team.counts("publications") == 1
    assert (await team.use_cases.keeping.of_server(HOME)).rows[FOLLOWED] == 0
