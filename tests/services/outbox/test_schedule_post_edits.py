"""What was posted follows each change of the schedule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.outbox.delivery import DeliveryAction
from bot.services.schedule.round_requests import PostponeRound
from bot.services.schedule.session_requests import MoveSession, SetSession
from tests.clocks import utc
from tests.domain.examples import READY, round_of
from tests.readers.calendar_files import take_apart
from tests.services.friday import ANNA, CANCEL, SPA, do, on_friday, race, told
from tests.services.house import HOME, PETRA, House


@pytest.fixture
async def friday(house: House) -> House:
    """Friday noon at Spa, before both races; reminded an hour before each session."""
    return await on_friday(house)


async def test_a_reminder_that_was_posted_is_edited_and_comes_again_if_there_is_time(friday: House) -> None:
    assert await friday.until("2023-07-01 15:30") == ["1h race1"]
    await do(friday, MoveSession("race1", by="+20m"))
    assert sorted(await told(friday)) == ["Race 1 at Spa-Francorchamps: 18:05 → 18:25", "edit 1h race1"]
    await do(friday, MoveSession("race1", by="+3h"))
    assert sorted(await told(friday)) == ["Race 1 at Spa-Francorchamps: 18:25 → 21:25", "edit 1h race1"]
    assert await friday.until("2023-07-01 21:25") == ["1h race1", "race1 started"]


async def test_an_edited_reminder_tells_the_new_time_and_isnt_late(friday: House) -> None:
    await friday.until("2023-07-01 15:30")
    await do(friday, MoveSession("race1", by="+20m"))
    edit, *_ = [d for d in await friday.deliver() if d.delivery.action is DeliveryAction.EDIT]
    assert isinstance(edit.news, ReminderNews)
    assert edit.news.session
    assert (edit.news.session.start, edit.news.meant_for) == (utc("2023-07-01 16:25"), None)


async def test_nothing_else_is_edited_by_a_later_change(friday: House) -> None:
    await friday.until("2023-07-01 15:30")
    await do(friday, MoveSession("race1", by="+20m"), announce=False)
    await friday.deliver()
    await do(friday, MoveSession("race2", by="+20m"), announce=False)
    await friday.upload(await friday.season())
    assert await told(friday) == []


async def test_a_reminder_of_a_cancelled_session_says_so_and_no_other_comes(friday: House) -> None:
    await friday.until("2023-07-01 15:30")
    await do(friday, CANCEL)
    assert sorted(await told(friday)) == ["Race 1 at Spa-Francorchamps is cancelled", "edit 1h race1"]
    assert await friday.until("2023-07-01 20:00") == []
    assert not (await race(friday)).is_on


async def test_a_live_link_reaches_the_reminder_that_was_posted(friday: House) -> None:
    await friday.until("2023-07-01 15:30")
    await do(friday, SetSession("race1", watch="https://example.org/live"))
    assert await told(friday) == ["edit 1h race1"]


async def test_a_replay_link_reaches_the_results_post(friday: House) -> None:
    await friday.until("2023-07-01 18:00")
    await friday.result("race1", 24)
    await friday.deliver()
    await do(friday, SetSession("race1", replay="https://example.org/race1"))
    assert await told(friday) == ["edit result"]
    await do(friday, SetSession("race2", replay="https://example.org/race2"))
    assert await told(friday) == [], "it has no result"


async def test_an_import_edits_posted_reminders_too(friday: House) -> None:
    await friday.until("2023-07-01 15:30")
    season = await friday.season()
    spa = round_of(season, SPA)
    later = [
        replace(s, start=s.start + timedelta(hours=1)) if s.key == "race1" and s.start else s
        for s in spa.sessions
    ]
    await friday.upload(replace(season, rounds=(replace(spa, sessions=tuple(later)), season.rounds[1])))
    assert await told(friday) == ["edit 1h race1"]


async def test_another_season_leaves_posted_reminders_alone(friday: House) -> None:
    await friday.until("2023-07-01 15:30")
    await friday.set_up(replace(READY, year=2024))
    assert await told(friday) == []


async def test_calendar_files_count_each_change_and_tell_what_is_called_off(friday: House) -> None:
    async def entry() -> tuple[str | None, ...]:
        made = await friday.use_cases.calendars.make(HOME, (await friday.season()).id)
        events = take_apart(made.data).all("VEVENT")
        (race,) = [e for e in events if "Race 1" in (e.get("SUMMARY") or "")]
        return tuple(race.get(name) for name in ("SEQUENCE", "DTSTART", "STATUS"))

    at_first = await entry()
    await do(friday, MoveSession("race1", by="+20m"))
    done = await do(friday, CANCEL)
    called_off = await entry()
    await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert [at_first, called_off, await entry()] == [
        ("0", "20230701T180500", "CONFIRMED"),
        ("2", "20230701T182500", "CANCELLED"),
        ("3", "20230701T182500", "CONFIRMED"),
    ]


async def publish_recap(house: House, round_: str) -> None:
    drafted = await house.use_cases.recaps.draft(HOME, round_, PETRA)
    await house.use_cases.recaps.publish(HOME, drafted.draft.key, PETRA)
    await house.deliver()


async def test_a_replay_link_reaches_the_published_recap(friday: House) -> None:
    await publish_recap(friday, "Spa")
    await do(friday, SetSession("race1", replay="https://example.org/race1"))
    assert await told(friday) == ["edit recap"]
    await do(friday, SetSession("race1", round="Misano", replay="https://example.org/other"))
    assert await told(friday) == []


async def test_a_postponed_round_reaches_the_latest_recap_which_tells_what_is_next(friday: House) -> None:
    await publish_recap(friday, "Misano")
    friday.clock.move(timedelta(hours=1))
    await publish_recap(friday, "Spa")
    await do(friday, PostponeRound("Misano", "2023-08-04"), announce=False)
    edited = [d.news.round.name for d in await friday.deliver() if isinstance(d.news, RecapNews)]
    assert edited == [SPA]
    await do(friday, MoveSession("race1", by="+20m"), announce=False)
    assert await told(friday) == [], "a recap shows no session's time"


async def test_a_withdrawn_result_stays_down_when_its_session_gets_a_replay_link(friday: House) -> None:
    await friday.until("2023-07-01 18:00")
    await friday.result("race1", 24)
    await friday.deliver()
    await friday.withdraw("race1")
    await friday.deliver()
    await do(friday, SetSession("race1", replay="https://example.org/race1"))
    assert await told(friday) == []


async def test_a_withdrawal_on_its_way_is_not_called_off_by_a_replay_link(friday: House) -> None:
    await friday.until("2023-07-01 18:00")
    await friday.result("race1", 24)
    await friday.deliver()
    await friday.withdraw("race1")
    await do(friday, SetSession("race1", replay="https://example.org/race1"))
    assert await told(friday) == ["result"], "it is taken down"
    assert (await friday.deliveries())[-1].action is DeliveryAction.REMOVE
