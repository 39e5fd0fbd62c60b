"""Rounds added, edited, postponed, called off and brought back by staff."""

import pytest

from bot.domain.desk.change import ChangeSubject, ChangeVerb
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.readers.season_file.season_reader import read_season
from bot.services.schedule.round_requests import AddRound, CancelRound, EditRound, PostponeRound, RestoreRound
from bot.writers.season_writer import write_season
from tests.clocks import utc
from tests.domain.examples import READY, round_of, session_of, with_round
from tests.services.friday import ANNA, SEASON, SPA, do, on_friday, propose, race, reminders, told
from tests.services.house import HOME, PETRA, House

MISANO = {"name": "Misano", "venue": "Circuit", "country": "Italy", "timezone": "rome"}


@pytest.fixture
async def friday(house: House) -> House:
    """Friday noon at Spa, before both races; reminded an hour before each session."""
    return await on_friday(house)


async def test_a_round_is_added_told_and_reminded_of(friday: House) -> None:
    ask = AddRound("Imola", "Imola", "it", "Europe/Rome", "2023-08-11", "2023-08-13")
    done = await do(friday, ask)
    season = await friday.season()
    assert [(r.number, r.name) for r in season.rounds] == [(1, SPA), (2, "Misano"), (3, "Imola")]
    assert [s.key for s in season.rounds[2].sessions] == list(READY.session_keys)
    assert (await told(friday))[0].startswith("New: 🇮🇹 Imola")
    assert "08-10 07:00 1d" in await reminders(friday)
    assert (done.change.verb, done.change.subject) == (ChangeVerb.STORED, ChangeSubject.ROUND)
    with pytest.raises(UserError, match="followers know of it"):
        await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)


async def test_a_preview_of_a_new_round_is_confirmed(friday: House) -> None:
    ask = AddRound("Imola", "Imola", "Italy", "rome", "2023-08-11", "2023-08-13")
    preview = await propose(friday, ask)
    done = await friday.use_cases.schedule.confirm(HOME, preview.key, PETRA, announce=False)
    assert len((await friday.season()).rounds) == 3
    await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert [r.name for r in (await friday.season()).rounds] == [SPA, "Misano"]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"name": "misano"}, "also called Misano"),
        ({"name": "Imola", "first_day": "2023-07-15", "last_day": "2023-07-16"}, "cancel Misano first"),
        ({"name": "Imola", "first_day": "2024-08-01"}, "before the first day"),
        ({"name": "Imola", "first_day": "2023-07-17"}, "31 at most"),
        ({"name": "Imola", "first_day": "2020-08-11", "last_day": "2020-08-12"}, "not in the 2023 season"),
        ({"name": "Imola", "first_day": "soon"}, "`first_day`"),
        ({"name": "Imola", "first_day": "Sat 11 August"}, "11 August 2023 is a Friday"),
        ({"name": "Imola", "country": "Atlantis"}, "`country`"),
        ({"name": "Imola", "timezone": "Mars"}, "as a time zone"),
        ({"name": "\u202e"}, "`name`"),
    ],
)
async def test_a_round_that_cannot_be_is_refused(friday: House, changed: dict[str, str], why: str) -> None:
    typed = {**MISANO, "first_day": "2023-08-20", "last_day": "2023-08-20"} | changed
    with pytest.raises(UserError, match=why):
        await do(friday, AddRound(**typed))
    assert len((await friday.season()).rounds) == 2


async def test_a_postponed_round_takes_its_sessions_along(friday: House) -> None:
    await do(friday, PostponeRound("Spa", "2023-07-20"))
    spa = round_of(await friday.season(), SPA)
    assert (str(spa.first_day), str(spa.last_day)) == ("2023-07-20", "2023-07-23")
    assert session_of(spa, "race1").start == utc("2023-07-22 16:05")
    assert spa.number == 2, "it is after Misano now"
    assert await told(friday) == ["🇧🇪 Spa-Francorchamps: June 29th – July 2nd → July 20th–23rd"]
    assert "07-22 15:05 1h" in await reminders(friday)


async def test_a_session_past_a_shorter_rounds_last_day_loses_its_time(friday: House) -> None:
    preview = await propose(friday, PostponeRound("Spa", "2023-07-20", "2023-07-22"))
    assert any("Race 2 would be past the last day" in warning for warning in preview.warnings)
    await friday.use_cases.schedule.confirm(HOME, preview.key, PETRA, announce=False)
    season = await friday.season()
    assert (await race(friday, "race2")).start is None
    assert len(read_season(write_season(season).encode()).rounds) == 2


async def test_a_round_postponed_without_a_date_reminds_nobody_until_it_has_one(friday: House) -> None:
    done = await do(friday, PostponeRound("Misano", reason="Floods"))
    assert await told(friday) == ["🇮🇹 Misano is postponed (July 14th–16th)"]
    assert await reminders(friday) == ["07-01 15:05 1h", "07-02 07:25 1h"]
    await do(friday, PostponeRound("Misano", "2023-08-04"))
    assert await told(friday) == ["🇮🇹 Misano: July 14th–16th → August 4th–6th"]
    assert "08-03 07:00 1d" in await reminders(friday)
    assert done.change.after
    assert done.change.after["reason"] == "Floods"


async def test_a_round_with_results_is_not_postponed_whole_but_can_be_cancelled(friday: House) -> None:
    await friday.result("fp1", 20)
    with pytest.raises(UserError, match="has results"):
        await do(friday, PostponeRound("Spa"))
    await do(friday, CancelRound("Spa", reason="Storm"))
    view = await friday.use_cases.seasons.view(HOME)
    assert len(view.results) == 1
    assert await reminders(friday) == ["07-13 07:00 1d"]


async def test_a_cancelled_rounds_days_may_be_taken_and_then_it_cant_come_back(friday: House) -> None:
    await do(friday, CancelRound("Misano"))
    await do(friday, AddRound("Imola", "Imola", "IT", "rome", "2023-07-14", "2023-07-16"))
    with pytest.raises(UserError, match="cancel Imola first"):
        await do(friday, RestoreRound("Misano"))
    assert len(read_season(write_season(await friday.season()).encode()).rounds) == 3


async def test_a_round_comes_back(friday: House) -> None:
    planned = await reminders(friday)
    await do(friday, CancelRound("Misano"))
    await friday.deliver()
    await do(friday, RestoreRound("Misano"))
    assert await told(friday) == ["🇮🇹 Misano is on again"]
    assert await reminders(friday) == planned


async def test_an_edited_round_keeps_its_sessions_clock_times_in_another_zone(friday: House) -> None:
    await do(friday, EditRound("Spa", timezone="Europe/London"))
    assert (await race(friday)).start == utc("2023-07-01 17:05")
    assert "07-01 16:05 1h" in await reminders(friday)


async def test_days_that_leave_a_session_outside_are_refused(friday: House) -> None:
    with pytest.raises(UserError, match=r"Move Race 2 first.*`/round postpone`"):
        await do(friday, EditRound("Spa", last_day="2023-07-01"))


async def test_days_given_to_a_round_that_waited_for_them_put_it_on(friday: House) -> None:
    await do(friday, PostponeRound("Misano"), announce=False)
    await do(friday, EditRound("Misano", first_day="2023-08-04", last_day="2023-08-06"))
    assert round_of(await friday.season(), "Misano").is_on
    assert await told(friday) == ["🇮🇹 Misano: July 14th–16th → August 4th–6th"]
    assert "08-03 07:00 1d" in await reminders(friday)


async def test_days_to_be_confirmed_are_confirmed(house: House) -> None:
    waiting = with_round(SEASON, "Misano", state=EventState.TBC)
    house.clock.set("2023-06-30 10:00")
    await house.set_up(waiting, reminders="1d")
    assert await reminders(house) == []
    await do(house, RestoreRound("Misano"))
    assert await told(house) == ["🇮🇹 Misano is confirmed: July 14th–16th"]
    assert await reminders(house) == ["07-13 07:00 1d"]


async def test_a_cancelled_round_stays_cancelled_whatever_its_days(friday: House) -> None:
    await do(friday, CancelRound("Misano"))
    await do(friday, EditRound("Misano", first_day="2023-07-13"))
    assert round_of(await friday.season(), "Misano").state is EventState.CANCELLED


async def test_the_preview_of_a_round_counts_it_as_followers_will(friday: House) -> None:
    ask = AddRound("Zolder", "Circuit Zolder", "Belgium", "Europe/Brussels", "2023-07-07", "2023-07-09")
    preview = await propose(friday, ask)
    assert (preview.news.round.number, len(preview.news.season.rounds)) == (2, 3)
    done = await do(friday, ask)
    assert done.news.round.number == 2
    earlier = await propose(friday, EditRound("Misano", first_day="2023-07-05", last_day="2023-07-06"))
    assert (earlier.news.round.name, earlier.news.round.number) == ("Misano", 2)


@pytest.mark.parametrize("ask", [CancelRound("Misano"), PostponeRound("Misano")])
async def test_on_the_days_of_a_round_that_is_off_nothing_is_told_of_an_older_one_unnamed(
    friday: House, ask: CancelRound | PostponeRound
) -> None:
    await do(friday, ask)
    friday.clock.set("2023-07-15 12:00")
    for said in (friday.result("race1", 3), friday.quote("Jessica", "A pity.", session="race1")):
        with pytest.raises(UserError, match=r"`round: 2`.*Misano would be on now, but is off"):
            await said
    assert (await friday.result("race1", 3, round="Spa")).news.round.name == SPA
    friday.clock.set("2023-07-18 12:00")
    assert (await friday.result("race1", 4)).news.round.name == SPA


async def test_a_quote_before_the_weekend_keeps_no_round_from_being_postponed(friday: House) -> None:
    await friday.quote("Jessica", "I look forward to Misano.", round="Misano")
    await friday.deliver()
    await do(friday, PostponeRound("Misano"))
    assert await told(friday) == ["🇮🇹 Misano is postponed (July 14th–16th)"]
