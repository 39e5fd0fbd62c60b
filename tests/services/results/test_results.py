import asyncio
from dataclasses import replace

import pytest

from bot.domain.news.news import News
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.results.result import Result, Status
from bot.domain.season.entry import Entry
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.storage.press import results
from tests.domain.examples import READY, with_session
from tests.services.house import HOME, House
from tests.stores import EACH_KIND

PENALTY = "11 s added for a pit stop 0.3 s too short, 18th on the road"
SECOND = Entry("Aston Martin Vantage GT4", "Pro-Am", ("Ada Lind", "Bo Ek"), "42")


@pytest.fixture
async def two_cars(house: House) -> House:
    await house.set_up(replace(READY, entries=(*READY.entries, SECOND)), reminders="off")
    return house


async def steps(house: House, result: Result) -> list[tuple[int | None, str | None]]:
    async with house.database.read() as tx:
        return [(step.result.position, step.result.note) for step in await results.list_steps(tx, result.id)]


async def actions(house: House) -> list[tuple[DeliveryAction, DeliveryState]]:
    return [(d.action, d.state) for d in await house.deliveries()]


async def test_a_result_is_stored_and_announced(team: House) -> None:
    reported = await team.result("race2", 20, overall=26, grid=34)
    news = reported.news
    assert (news.round.name, news.session.key, news.entry.drivers) == (
        "Spa-Francorchamps",
        "race2",
        ("Andreas Bäckman", "Jessica Bäckman"),
    )
    assert (reported.changed, reported.before) == (True, None)
    (told,) = await team.deliver()
    assert told.news == news
    assert isinstance(told.news, ResultNews)
    assert told.news.alone


async def test_it_is_stored_before_anything_is_posted_and_the_courier_hears_of_it(team: House) -> None:
    seen: list[int] = []

    def look() -> None:
        seen.append(1)

    team.use_cases.outbox.on_change(look)
    await team.result("race2", 20)
    assert seen
    assert await actions(team) == [(DeliveryAction.POST, DeliveryState.PENDING)]
    assert len((await team.use_cases.seasons.view(HOME)).results) == 1


async def test_exactly_the_same_twice_does_nothing_twice(team: House) -> None:
    first = await team.result("race2", 20, note=PENALTY)
    for again in (await team.result("R2", 20), await team.result("2", 20, note=f" {PENALTY} ")):
        assert not again.changed
        assert again.news.result == first.news.result
        assert again.before == first.news.result
    await team.deliver()
    assert not (await team.result("race2", 20)).changed
    assert await actions(team) == [(DeliveryAction.POST, DeliveryState.SENT)]
    assert await steps(team, first.news.result) == [(20, PENALTY)]


@EACH_KIND
async def test_a_correction_keeps_the_step_and_edits_what_was_posted(team: House) -> None:
    first = await team.result("race2", 18, grid=34)
    (posted,) = await team.deliver()
    second = await team.result("race2", 20, overall=26, note=PENALTY)
    assert second.before == first.news.result
    assert second.news.result == replace(first.news.result, position=20, overall=26, note=PENALTY)
    assert await steps(team, second.news.result) == [(18, None), (20, PENALTY)]
    (edit,) = await team.deliver()
    assert edit.delivery.action is DeliveryAction.EDIT
    assert edit.delivery.channel_id == posted.delivery.channel_id
    assert [d.id for d in await team.use_cases.delivery_queue.facts.earlier_posts(edit.delivery)] == [
        posted.delivery.id
    ]
    assert edit.news == second.news
    assert await team.counts("results") == 1


async def test_a_correction_of_what_still_waits_adds_nothing_to_say(team: House) -> None:
    await team.result("race2", 18)
    corrected = await team.result("race2", 20)
    (told,) = await team.deliver()
    assert told.delivery.action is DeliveryAction.POST
    assert told.news == corrected.news


async def test_several_corrections_before_the_edit_are_one_edit(team: House) -> None:
    await team.result("race2", 18)
    await team.deliver()
    for position in (19, 20, 21):
        await team.result("race2", position)
    (told,) = await team.deliver()
    assert isinstance(told.news, ResultNews)
    assert (told.delivery.action, told.news.result.position) == (DeliveryAction.EDIT, 21)


async def test_a_correction_while_the_post_is_on_its_way_edits_it_afterwards(team: House) -> None:
    await team.result("race2", 18)
    (in_flight,) = await team.use_cases.delivery_queue.claim(5)
    await team.result("race2", 20)
    assert await team.use_cases.delivery_queue.claim(5) == []
    await team.use_cases.delivery_queue.endings.finish(in_flight, DeliveryState.SENT, message_id=9)
    (edit,) = await team.deliver()
    assert edit.delivery.action is DeliveryAction.EDIT


@pytest.mark.parametrize("doubtful", [True, False])
async def test_a_post_that_may_have_arrived_unheard_is_edited_after_a_correction(
    team: House, *, doubtful: bool
) -> None:
    """It is looked for and not rendered again, so it would keep showing what was corrected."""
    await team.result("race2", 18)
    (tried,) = await team.use_cases.delivery_queue.claim(5)
    now = team.clock.now()
    await team.use_cases.delivery_queue.endings.finish(
        tried, DeliveryState.PENDING, reason="?", again_at=now, doubtful=doubtful
    )
    await team.result("race2", 20)
    told = [d.delivery.action for d in await team.deliver()]
    assert told == ([DeliveryAction.POST, DeliveryAction.EDIT] if doubtful else [DeliveryAction.POST])


async def test_after_an_edit_that_failed_for_good_the_next_correction_edits_and_posts_nothing_twice(
    team: House,
) -> None:
    await team.result("race2", 18)
    await team.deliver()
    await team.result("race2", 19)
    (edit,) = await team.use_cases.delivery_queue.claim(5)
    await team.use_cases.delivery_queue.endings.finish(edit, DeliveryState.FAILED, reason="a fault")
    await team.result("race2", 20)
    assert [d.delivery.action for d in await team.deliver()] == [DeliveryAction.EDIT]


async def test_what_was_never_posted_is_posted_with_its_correction(team: House) -> None:
    await team.result("race2", 18)
    (post,) = await team.use_cases.delivery_queue.claim(5)
    await team.use_cases.delivery_queue.endings.finish(post, DeliveryState.FAILED, reason="a fault")
    await team.result("race2", 20)
    assert [d.delivery.action for d in await team.deliver()] == [DeliveryAction.POST]


@EACH_KIND
async def test_twenty_people_at_once_leave_one_result_and_one_post(team: House) -> None:
    reports = await asyncio.gather(*(team.result("race2", 1 + n % 5) for n in range(20)))
    assert await team.counts("results") == 1
    assert await actions(team) == [(DeliveryAction.POST, DeliveryState.PENDING)]
    (told,) = await team.deliver()
    assert isinstance(told.news, ResultNews)
    kept = await steps(team, told.news.result)
    assert kept[-1][0] == told.news.result.position
    assert len(kept) == sum(reported.changed for reported in reports)


@EACH_KIND
async def test_twenty_corrections_at_once_beside_the_courier_end_with_what_is_stored_on_show(
    team: House,
) -> None:
    async def deliver_now_and_then() -> list[News | None]:
        told: list[News | None] = []
        for _ in range(10):
            told += [d.news for d in await team.deliver()]
            await asyncio.sleep(0)
        return told

    delivering = asyncio.create_task(deliver_now_and_then())
    await asyncio.gather(*(team.result("race2", n) for n in range(1, 21)))
    shown = await delivering
    shown += [d.news for d in await team.deliver()]
    (stored,) = (await team.use_cases.seasons.view(HOME)).results.values()
    assert isinstance(shown[-1], ResultNews)
    assert shown[-1].result == stored
    assert [action for action, _ in await actions(team)].count(DeliveryAction.POST) == 1
    assert len(await steps(team, stored)) == 20


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            {"session": "race3 **@everyone**", "position": 1},
            r'which session "race3 \\\*\\\*@\u200beveryone\\\*\\\*" is',
        ),
        ({"session": "race3", "position": 1}, 'which session "race3" is. Spa-Francorchamps has Free'),
        ({"session": "race2"}, "position or a status"),
        ({"session": "race2", "position": 1, "round": "Imola"}, 'which round "Imola" is'),
        ({"session": "race2", "position": 1, "driver": "Bäckman"}, 'which driver "Bäckman" is'),
        ({"session": "race2", "position": 1, "entry": "99"}, "Say which car"),
        ({"session": "race2", "position": 20, "overall": 19}, "can't be ahead"),
    ],
)
async def test_what_fits_nothing_is_refused_and_nothing_is_stored(
    team: House, typed: dict[str, object], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        await team.result(**typed)  # type: ignore[arg-type]
    assert await team.counts("results") == await team.counts("announcements") == 0


async def test_a_refusal_leaves_the_result_as_it_was(team: House) -> None:
    first = await team.result("race2", 20)
    with pytest.raises(UserError):
        await team.result("race2", 20, overall=3)
    assert list((await team.use_cases.seasons.view(HOME)).results.values()) == [first.news.result]


async def test_the_round_is_the_last_begun_or_the_one_that_is_named(team: House) -> None:
    assert (await team.result("race2", 20)).news.round.name == "Spa-Francorchamps"
    assert (await team.result("race2", 3, round="1")).news.round.name == "Monza"
    team.clock.set("2023-01-01 12:00")
    with pytest.raises(UserError, match="has begun yet"):
        await team.result("race2", 20)


@pytest.mark.parametrize(
    "choice", [{"entry": "42"}, {"entry": "#42"}, {"driver": "ada"}, {"entry": "42", "driver": "bo"}]
)
async def test_of_several_cars_one_is_named_by_number_or_driver(
    two_cars: House, choice: dict[str, str]
) -> None:
    reported = await two_cars.result("race2", 3, **choice)
    assert reported.news.entry.number == "42"
    assert not reported.news.alone


@pytest.mark.parametrize("choice", [{}, {"entry": "Vantage"}, {"entry": "none"}, {"entry": "#7"}])
async def test_of_several_cars_one_has_to_be_named(two_cars: House, choice: dict[str, str]) -> None:
    with pytest.raises(UserError, match="Say which car"):
        await two_cars.result("race2", 3, **choice)


async def test_a_driver_of_another_car_is_refused(two_cars: House) -> None:
    with pytest.raises(UserError, match="Andreas Bäckman doesn't drive #42"):
        await two_cars.result("race2", 3, entry="42", driver="andreas")


async def test_two_cars_have_a_result_each(two_cars: House) -> None:
    await two_cars.result("race2", 20, driver="jessica")
    await two_cars.result("race2", 3, entry="42")
    assert [d.delivery.action for d in await two_cars.deliver()] == [DeliveryAction.POST, DeliveryAction.POST]
    assert await two_cars.counts("results") == 2


async def test_who_did_not_finish_has_a_status_in_place_of_a_position(team: House) -> None:
    reported = await team.result("race1", status=Status.DNF, note="Gearbox")
    assert (reported.news.result.status, reported.news.result.position) == (Status.DNF, None)


async def test_the_servers_own_name_for_the_team_is_told(team: House) -> None:
    await team.set_up(season=None, team="The siblings")
    assert (await team.result("race2", 20)).news.team == "The siblings"


async def test_a_cancelled_session_takes_no_result_and_nothing_is_stored(team: House) -> None:
    await team.upload(with_session(READY, "Spa-Francorchamps", "race2", state=EventState.CANCELLED))
    with pytest.raises(UserError, match=r"Race 2 .* is cancelled.*`/session restore race2`"):
        await team.result("race2", 20)
    assert await team.counts("results") == 0


async def test_who_drove_is_kept_only_where_a_crew_shares_the_car(house: House) -> None:
    alone = Entry("Hyundai", "TCR", ("Ada Lind",), "15")
    await house.set_up(replace(READY, entries=(*READY.entries, alone)), reminders="off")
    assert (await house.result("race2", 3, driver="ada")).news.result.driver is None
    assert (await house.result("race2", 20, driver="jessica")).news.result.driver == "Jessica Bäckman"


async def test_names_in_a_refusal_show_as_they_are_written(house: House) -> None:
    bold = Entry("Hyundai", "TCR", ("**Ada**",), "15")
    await house.set_up(replace(READY, entries=(*READY.entries, bold)), reminders="off")
    for said in ({}, {"driver": "nobody"}):
        with pytest.raises(UserError, match=r"\\\*\\\*Ada\\\*\\\*"):
            await house.result("race2", 3, **said)


async def test_a_season_file_with_another_crew_for_later_rounds_changes_no_result_of_before(
    team: House,
) -> None:
    await team.result("race2", 18)
    await team.deliver()
    season = await team.season()
    (crew,) = season.entries
    await team.upload(replace(season, entries=(replace(crew, drivers=("Nora Berg",), number="7"),)))
    assert await team.deliver() == []
    corrected = await team.result("race2", 20)
    assert corrected.news.entry == crew
    (edit,) = await team.deliver()
    assert isinstance(edit.news, ResultNews)
    assert edit.news.entry == crew
    first_saved_now = await team.result("race1", 3)
    assert first_saved_now.news.entry == crew
    team.clock.set("2023-07-17 12:00")
    newer = await team.result("race1", 3, round="Misano")
    assert newer.news.entry.drivers == ("Nora Berg",)


async def test_a_correction_names_its_driver_of_the_day_though_others_drive_now(team: House) -> None:
    await team.result("race2", 18)
    season = await team.season()
    (crew,) = season.entries
    await team.upload(replace(season, entries=(replace(crew, drivers=("Nora Berg", "Ida Moe")),)))
    corrected = await team.result("race2", 19, driver=crew.drivers[0])
    assert corrected.news.result.driver == crew.drivers[0]
    with pytest.raises(UserError, match="which driver"):
        await team.result("race2", 19, driver="Nora Berg")
