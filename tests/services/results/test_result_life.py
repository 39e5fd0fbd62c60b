"""A result's whole life as staff type it: the road, the final order, the appeal, the withdrawal, and undo."""

from datetime import timedelta

import pytest

from bot.domain.desk.change import ChangeSubject, ChangeVerb
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.delivery import DeliveryAction
from bot.domain.results.result import Result
from bot.domain.results.result_life import ResultLife
from bot.errors import UserError
from bot.services.results.result_input import ResultPlace
from bot.services.results.results import ReportedResult
from bot.storage.press import results
from tests.services.house import HOME, PETRA, House

ANNA = 8
PENALTY = "pit stop 0.3 s under the minimum, 11 s added"
APPEAL = "appeal upheld: the stop was long enough"


async def told(team: House) -> list[tuple[DeliveryAction, Result | None]]:
    """What goes out now."""
    done = await team.deliver()
    return [(d.delivery.action, d.news.result if isinstance(d.news, ResultNews) else None) for d in done]


async def undo(team: House, done: ReportedResult) -> None:
    assert done.change
    await team.use_cases.undos.undo(HOME, done.change.id, ANNA)


async def shown(team: House) -> list[Result]:
    return list((await team.use_cases.seasons.view(HOME)).results.values())


async def actions(team: House) -> list[DeliveryAction]:
    return [d.action for d in await team.deliveries()]


async def spa(team: House) -> ReportedResult:
    """Race 2 at Spa, as far as the final order."""
    await team.result("race2", overall=18, grid=34, life=ResultLife.PROVISIONAL)
    await team.deliver()
    team.clock.move(timedelta(hours=2))
    final = await team.result("race2", 20, overall=26, note=PENALTY)
    await team.deliver()
    return final


async def test_race_2_at_spa_is_provisional_then_final_then_amended_in_one_post(team: House) -> None:
    await team.result("race2", overall=18, grid=34, life=ResultLife.PROVISIONAL)
    ((posted, road),) = await told(team)
    assert road
    assert (posted, road.life, road.position, road.overall) == (
        DeliveryAction.POST,
        ResultLife.PROVISIONAL,
        None,
        18,
    )

    team.clock.move(timedelta(hours=2))
    final = (await team.result("race2", 20, overall=26, note=PENALTY)).news.result
    assert (final.life, final.at, final.grid) == (ResultLife.FINAL, team.clock.now(), 34)
    assert await told(team) == [(DeliveryAction.EDIT, final)]

    team.clock.set("2023-11-02 09:00")
    amended = await team.result("race2", 14, round="Spa", overall=18, note=APPEAL, life=ResultLife.AMENDED)
    assert await told(team) == [(DeliveryAction.EDIT, amended.news.result)]
    assert await shown(team) == [amended.news.result]

    history = await team.use_cases.result_histories.of_place(HOME, ResultPlace("race2", "Spa"))
    lives = [(s.result.life, s.result.position, s.result.overall, s.by) for s in history.steps]
    assert lives == [
        (ResultLife.PROVISIONAL, None, 18, PETRA),
        (ResultLife.FINAL, 20, 26, PETRA),
        (ResultLife.AMENDED, 14, 18, PETRA),
    ]
    assert [s.result.note for s in history.steps] == [None, PENALTY, APPEAL]


async def test_every_step_of_a_result_is_in_the_trail(team: House) -> None:
    await spa(team)
    changed, stored, *_ = await team.use_cases.trail.page(HOME, 5)
    assert (stored.verb, stored.subject, stored.before) == (ChangeVerb.STORED, ChangeSubject.RESULT, None)
    assert (changed.verb, changed.title, changed.by) == (
        ChangeVerb.CHANGED,
        "Race 2 at Spa-Francorchamps",
        PETRA,
    )
    assert changed.before == stored.after
    assert changed.after is not None
    assert (changed.after["life"], changed.after["note"]) == ("final", PENALTY)


async def test_what_changes_nothing_is_not_in_the_trail(team: House) -> None:
    await team.result("race2", 20)
    before = await team.use_cases.trail.page(HOME, 5)
    assert (await team.result("race2", 20)).change is None
    assert await team.use_cases.trail.page(HOME, 5) == before


async def test_undo_of_a_correction_edits_the_post_back(team: House) -> None:
    final = await spa(team)
    await undo(team, final)
    ((action, result),) = await told(team)
    assert result
    assert (action, result.overall, result.life) == (DeliveryAction.EDIT, 18, ResultLife.PROVISIONAL)
    history = await team.use_cases.result_histories.of_place(HOME, ResultPlace("race2"))
    assert [s.by for s in history.steps] == [PETRA, PETRA, ANNA]


async def test_undo_of_a_new_result_takes_its_post_down(team: House) -> None:
    new = await team.result("race2", 20)
    await team.deliver()
    await undo(team, new)
    assert [action for action, _ in await told(team)] == [DeliveryAction.REMOVE]
    assert await shown(team) == []


async def test_a_withdrawn_result_is_nowhere_but_in_its_history(team: House) -> None:
    await spa(team)
    done = await team.withdraw("race2")
    assert done.before
    assert done.before.position == 20
    assert [action for action, _ in await told(team)] == [DeliveryAction.REMOVE]
    assert await shown(team) == []
    history = await team.use_cases.result_histories.of_place(HOME, ResultPlace("race2"))
    assert [s.result.life for s in history.steps][-1] is ResultLife.WITHDRAWN
    (change, *_) = await team.use_cases.trail.page(HOME, 1)
    assert (change.verb, change.after) == (ChangeVerb.WITHDRAWN, None)


async def test_undo_of_a_withdrawal_brings_the_result_back_as_it_was(team: House) -> None:
    final = await spa(team)
    done = await team.withdraw("race2")
    await team.deliver()
    await undo(team, done)
    ((action, result),) = await told(team)
    assert result
    assert (action, result.facts) == (DeliveryAction.POST, final.news.result.facts)


async def test_a_result_typed_again_after_a_withdrawal_begins_anew(team: House) -> None:
    final = await spa(team)
    await team.withdraw("race2")
    await team.deliver()
    again = await team.result("race2", overall=30, life=ResultLife.PROVISIONAL)
    fresh = again.news.result
    assert (fresh.id, fresh.grid, fresh.note) == (final.news.result.id, None, None)
    assert [action for action, _ in await told(team)] == [DeliveryAction.POST]
    assert len((await team.use_cases.result_histories.of_place(HOME, ResultPlace("race2"))).steps) == 4


async def test_a_withdrawal_of_what_still_waits_leaves_nothing_to_send(team: House) -> None:
    await team.result("race2", 20)
    await team.withdraw("race2")
    assert await team.deliver() == []
    assert await actions(team) == [DeliveryAction.POST]


@pytest.mark.parametrize("before", [None, "withdrawn"])
async def test_what_isnt_there_is_not_withdrawn(team: House, before: str | None) -> None:
    if before:
        await team.result("race2", 20)
        await team.withdraw("race2")
    with pytest.raises(UserError, match="no result for Race 2 at Spa-Francorchamps to withdraw"):
        await team.withdraw("race2")


async def test_undo_of_what_was_withdrawn_or_changed_since_is_refused(team: House) -> None:
    new = await team.result("race2", 20)
    await team.result("race2", 21)
    with pytest.raises(UserError, match="has changed since"):
        await undo(team, new)
    await team.withdraw("race2")
    with pytest.raises(UserError, match="has changed since"):
        await undo(team, new)


async def test_there_is_no_history_of_what_was_never_stored(team: House) -> None:
    with pytest.raises(UserError, match="was never a result"):
        await team.use_cases.result_histories.of_place(HOME, ResultPlace("race2"))


async def test_another_servers_history_is_its_own_business(team: House) -> None:
    result = (await team.result("race2", 20)).news.result
    assert len((await team.use_cases.result_histories.of_result(HOME, result.id)).steps) == 1
    with pytest.raises(UserError, match="was deleted"):
        await team.use_cases.result_histories.of_result(HOME + 1, result.id)


async def test_a_season_keeps_the_session_of_a_withdrawn_result(team: House) -> None:
    await team.result("race2", 20)
    await team.withdraw("race2")
    async with team.database.read() as tx:
        assert await results.of_season(tx, (await team.season()).id) == []
    assert await team.counts("results") == 1
