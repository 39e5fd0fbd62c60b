"""Troubles are kept for each server and channel, and given to be told once each."""

from bot.domain.desk.channel_trouble import Trouble
from bot.services.desk.channel_troubles import Troubles
from tests.services.house import CHANNEL, HOME, PETRA, STAFF, House
from tests.troubles import kept_troubles

SEND, ATTACH = "Send Messages", "Attach Files"


async def report(house: House, *findings: str, channel: int = CHANNEL) -> Trouble | None:
    return await house.use_cases.troubles.report(HOME, HOME, channel, "\n".join(findings))


async def tell(house: House, *findings: str) -> None:
    trouble = await report(house, *findings)
    assert trouble
    await house.use_cases.troubles.told(trouble)


async def test_a_problem_is_given_to_be_told_until_it_was_told(team: House) -> None:
    assert await report(team, SEND)
    await tell(team, SEND)
    assert await report(team, SEND) is None


async def test_what_is_missing_besides_is_told_too(team: House) -> None:
    await tell(team, SEND)
    assert await report(team, SEND, ATTACH)


async def test_what_is_left_of_a_told_problem_is_not_told_again_but_breaking_again_is(team: House) -> None:
    await tell(team, SEND, ATTACH)
    assert await report(team, ATTACH) is None
    assert await report(team, SEND, ATTACH)


async def test_after_it_was_put_right_the_same_problem_is_a_new_one(team: House) -> None:
    await tell(team, SEND)
    await team.use_cases.troubles.cleared(HOME, CHANNEL)
    assert await kept_troubles(team.database, HOME) == []
    assert await report(team, SEND)


async def test_what_changed_while_staff_were_being_told_is_still_to_be_told(team: House) -> None:
    first = await report(team, SEND)
    assert first
    await report(team, SEND, ATTACH)
    await team.use_cases.troubles.told(first)
    assert await report(team, SEND, ATTACH)


async def test_each_channel_has_its_own(team: House) -> None:
    await tell(team, SEND)
    assert await report(team, SEND, channel=CHANNEL + 1)
    found = await kept_troubles(team.database, HOME)
    assert [(t.channel_id, t.told_at is None) for t in found] == [(CHANNEL, False), (CHANNEL + 1, True)]
    assert await kept_troubles(team.database, HOME + 1) == []


async def test_which_channels_have_one_is_known_after_a_restart(team: House) -> None:
    await tell(team, SEND)
    troubles = Troubles(team.database, team.clock)
    assert await troubles.stands(HOME, CHANNEL)
    await troubles.cleared(HOME, CHANNEL)
    assert not await troubles.stands(HOME, CHANNEL)
    assert await kept_troubles(team.database, HOME) == []


async def test_asking_whether_a_channel_has_one_costs_no_query(team: House) -> None:
    await team.use_cases.troubles.refresh()
    await team.database.close()
    assert not await team.use_cases.troubles.stands(HOME, CHANNEL)


async def test_what_staff_read_in_an_answer_is_not_told_again(team: House) -> None:
    (watched,) = await team.use_cases.troubles.watched_in(HOME)
    await team.use_cases.troubles.said(watched, (SEND,))
    assert await report(team, SEND) is None
    await team.use_cases.troubles.said(watched, ())
    assert await kept_troubles(team.database, HOME) == []


async def test_a_channel_given_up_is_forgotten_unless_something_waits_for_it(team: House) -> None:
    await report(team, SEND)
    await team.result("race2", 20)  # waits for the channel
    await report(team, SEND, channel=CHANNEL + 1)
    found = await team.use_cases.troubles.refresh()
    assert [trouble.channel_id for trouble in found] == [CHANNEL]
    await team.set_up(season=None, channel_id=CHANNEL + 2)  # what waited went along
    assert await team.use_cases.troubles.refresh() == []


async def test_who_can_put_it_right_is_known_for_a_channel_that_is_followed_no_more_too(team: House) -> None:
    here = await team.use_cases.troubles.watched(HOME, HOME, CHANNEL)
    assert here
    assert (here.server.staff_role_id, here.set_up_by) == (STAFF, PETRA)
    elsewhere = await team.use_cases.troubles.watched(HOME, HOME, CHANNEL + 1)
    assert elsewhere
    assert (elsewhere.follow.channel_id, elsewhere.follow.ping_role_id) == (CHANNEL + 1, None)
    assert await team.use_cases.troubles.watched(HOME + 1, HOME + 1, CHANNEL) is None
