"""Sessions moved, called off and brought back by staff."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.desk.change import ChangeSubject
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.posts.schedule.schedule_change import schedule_summary
from bot.readers.season_file.season_reader import read_season
from bot.services.schedule.round_requests import EditRound, RestoreRound
from bot.services.schedule.schedule_saving import ScheduleChanged
from bot.services.schedule.session_requests import CallOffSession, MoveSession, RestoreSession, SetSession
from bot.writers.season_writer import write_season
from tests.clocks import utc
from tests.domain.examples import READY, round_of, session_of
from tests.services.friday import ANNA, CANCEL, SPA, do, on_friday, propose, race, reminders, told
from tests.services.house import HOME, PETRA, House

FRIDAY, SUNDAY = date(2023, 10, 27), date(2023, 10, 29)
"""The clocks go back that night."""
SPRING = date(2023, 3, 26)
"""And forward then."""


@pytest.fixture
async def friday(house: House) -> House:
    """Friday noon at Spa, before both races; reminded an hour before each session."""
    return await on_friday(house)


async def test_a_move_is_previewed_and_nothing_is_stored_before_somebody_confirms(friday: House) -> None:
    before = await friday.season()
    preview = await propose(friday, MoveSession("race1", by="+20m"))
    assert schedule_summary(preview.news) == "Race 1 at Spa-Francorchamps: 18:05 → 18:25"
    assert await friday.season() == before
    assert await told(friday) == []
    done = await friday.use_cases.schedule.confirm(HOME, preview.key, ANNA, announce=True)
    assert (await race(friday)).start == utc("2023-07-01 16:25")
    assert await told(friday) == ["Race 1 at Spa-Francorchamps: 18:05 → 18:25"]
    assert (done.change.subject, done.change.title, done.change.by) == (
        ChangeSubject.SESSION,
        "Race 1, Spa-Francorchamps",
        ANNA,
    )


async def test_its_reminder_moves_with_it(friday: House) -> None:
    await do(friday, MoveSession("race1", to="19:00"))
    assert await reminders(friday) == ["07-01 16:00 1h", "07-02 07:25 1h", "07-13 07:00 1d"]


async def test_stored_quietly_nobody_is_told(friday: House) -> None:
    preview = await propose(friday, MoveSession("race1", to="19:00"))
    done = await friday.use_cases.schedule.confirm(HOME, preview.key, PETRA, announce=False)
    assert done.announcement is None
    assert await told(friday) == []
    assert (await race(friday)).start == utc("2023-07-01 17:00")


async def test_a_preview_is_used_once_and_refused_if_the_session_was_changed_meanwhile(friday: House) -> None:
    first, second = [await propose(friday, MoveSession("race1", by=by)) for by in ("+20m", "+40m")]
    await friday.use_cases.schedule.confirm(HOME, first.key, PETRA, announce=True)
    for key, why in ((first.key, "used or discarded"), (second.key, "has changed")):
        with pytest.raises(UserError, match=why):
            await friday.use_cases.schedule.confirm(HOME, key, PETRA, announce=True)
    assert (await race(friday)).start == utc("2023-07-01 16:25")


async def test_a_dropped_preview_changes_nothing(friday: House) -> None:
    preview = await propose(friday, CANCEL)
    await friday.use_cases.schedule.drop(HOME, preview.key)
    with pytest.raises(UserError, match="used or discarded"):
        await friday.use_cases.schedule.confirm(HOME, preview.key, PETRA, announce=True)
    assert (await race(friday)).is_on


async def test_what_is_cancelled_before_its_reminder_reminds_nobody_until_it_is_back(friday: House) -> None:
    await do(friday, CANCEL, announce=False)
    assert await reminders(friday) == ["07-02 07:25 1h", "07-13 07:00 1d"]
    await do(friday, RestoreSession("race1"))
    assert await told(friday) == ["Race 1 at Spa-Francorchamps is on again"]
    assert "07-01 15:05 1h" in await reminders(friday)


async def test_a_postponed_session_has_no_time_until_it_gets_one(friday: House) -> None:
    await do(friday, CallOffSession("race1", EventState.POSTPONED))
    assert (await race(friday)).start is None
    with pytest.raises(UserError, match="has none yet"):
        await do(friday, MoveSession("race1", by="+20m"))
    await friday.deliver()
    await do(friday, MoveSession("race1", to="Sunday 14:00"))
    assert (await race(friday)).state is EventState.SCHEDULED
    assert await told(friday) == ["Race 1 at Spa-Francorchamps: postponed → Sun July 2nd, 14:00"]


async def test_changed_again_while_the_first_waits_the_newest_goes_out_once(friday: House) -> None:
    await do(friday, MoveSession("race1", by="+20m"))
    await do(friday, MoveSession("race1", by="+20m"))
    assert await told(friday) == ["Race 1 at Spa-Francorchamps: 18:05 → 18:45"]
    await do(friday, MoveSession("race1", by="+5m"))
    assert await told(friday) == ["Race 1 at Spa-Francorchamps: 18:45 → 18:50"]
    posts = [d for d in await friday.deliveries() if d.announcement.kind is AnnouncementKind.SCHEDULE]
    assert [d.action for d in posts] == [DeliveryAction.POST] * 2


async def test_another_sessions_change_waits_beside_it(friday: House) -> None:
    await do(friday, MoveSession("race1", by="+20m"))
    await do(friday, MoveSession("race2", by="+20m"))
    assert len(await told(friday)) == 2


async def test_what_was_put_back_before_it_was_told_is_not_told(friday: House) -> None:
    done = await do(friday, MoveSession("race1", by="+20m"))
    await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert await told(friday) == ["skipped schedule"]
    assert await friday.season() == await friday.season()


async def test_undo_puts_it_back_and_tells_who_was_told(friday: House) -> None:
    before = await friday.season()
    done = await do(friday, MoveSession("race1", by="+20m"))
    await friday.deliver()
    await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert await friday.season() == before
    assert await told(friday) == ["Race 1 at Spa-Francorchamps: 18:25 → 18:05"]
    assert "07-01 15:05 1h" in await reminders(friday)


async def test_undo_of_what_was_stored_quietly_tells_nobody(friday: House) -> None:
    done = await do(friday, CANCEL, announce=False)
    await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert (await race(friday)).is_on
    assert await told(friday) == []


async def test_undo_leaves_what_was_changed_again(friday: House) -> None:
    done = await do(friday, MoveSession("race1", by="+20m"))
    await do(friday, MoveSession("race1", by="+20m"))
    with pytest.raises(UserError, match="has changed since"):
        await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)


async def test_undo_of_one_session_leaves_the_others_alone(friday: House) -> None:
    done = await do(friday, MoveSession("race1", by="+20m"))
    await do(friday, MoveSession("race2", by="+20m"))
    await friday.use_cases.undos.undo(HOME, done.change.id, ANNA)
    assert (await race(friday, "race2")).start == utc("2023-07-02 08:45")


async def test_a_time_outside_the_rounds_days_makes_it_longer_and_the_export_can_be_read(
    friday: House,
) -> None:
    preview = await propose(friday, MoveSession("race2", to="2023-07-03 09:00"))
    assert any("outside" in warning for warning in preview.warnings)
    await friday.use_cases.schedule.confirm(HOME, preview.key, PETRA, announce=False)
    season = await friday.season()
    assert str(round_of(season, SPA).last_day) == "2023-07-03"
    assert read_season(write_season(season).encode()).rounds[0].last_day == round_of(season, SPA).last_day


async def test_links_and_length_are_stored_at_once_and_nobody_is_told(friday: House) -> None:
    came_to = await friday.use_cases.schedule.propose(
        HOME, SetSession("race1", duration="1h 10m", watch="https://example.org/live"), PETRA
    )
    assert isinstance(came_to, ScheduleChanged)
    changed = await race(friday)
    assert (changed.duration, changed.watch) == (timedelta(minutes=70), "https://example.org/live")
    assert await told(friday) == []
    await friday.use_cases.undos.undo(HOME, came_to.change.id, ANNA)
    assert (await race(friday)).watch is None


@pytest.mark.parametrize(
    "link", ["ftp://example.org", "example.org", "https://", "https://e.org/ a", "javascript:1"]
)
async def test_what_is_no_link_is_refused(friday: House, link: str) -> None:
    with pytest.raises(UserError, match="`watch`"):
        await do(friday, SetSession("race1", watch=link))


async def test_a_long_link_is_refused(friday: House) -> None:
    with pytest.raises(UserError, match="at most 512"):
        await do(friday, SetSession("race1", watch=f"https://example.org/{'a' * 512}"))


async def test_the_past_is_put_right_without_telling_anybody(friday: House) -> None:
    came_to = await friday.use_cases.schedule.propose(HOME, MoveSession("fp1", by="+20m"), PETRA)
    assert isinstance(came_to, ScheduleChanged)
    assert await told(friday) == []


async def test_what_changes_nothing_is_refused(friday: House) -> None:
    for ask in (
        EditRound("Spa", name=SPA),
        SetSession("race1"),
        MoveSession("race1", to="18:05"),
        RestoreSession("race1"),
        RestoreRound("Spa"),
    ):
        with pytest.raises(UserError, match=r"Nothing changed|already"):
            await do(friday, ask)


async def test_a_slip_into_the_past_is_refused(friday: House) -> None:
    with pytest.raises(UserError, match="is past"):
        await do(friday, MoveSession("race1", to="Friday 11:00"))


async def test_a_cancelled_session_is_brought_back_before_it_is_moved(friday: House) -> None:
    await do(friday, CANCEL)
    with pytest.raises(UserError, match="`/session restore race1`"):
        await do(friday, MoveSession("race1", by="+20m"))


async def test_a_replay_link_is_of_the_round_that_was_even_when_the_next_is_in_sight(friday: House) -> None:
    friday.clock.set("2023-07-03 09:00")
    await do(friday, SetSession("race2", replay="https://example.org/race2"))
    assert (await race(friday, "race2")).replay == "https://example.org/race2"
    await do(friday, SetSession("race2", watch="https://example.org/live"))
    assert session_of(round_of(await friday.season(), "Misano"), "race2").watch


async def test_a_time_that_comes_twice_is_said_and_survives_export_and_import(house: House) -> None:
    house.clock.set("2023-10-27 10:00")
    autumn = replace(READY, rounds=(replace(READY.rounds[3], first_day=FRIDAY, last_day=SUNDAY),))
    await house.set_up(autumn, reminders="1h")
    preview = await propose(house, MoveSession("race1", to="Sunday 02:30"))
    assert "comes twice" in preview.warnings[0]
    await do(house, MoveSession("race1", to="Sunday 02:30 second"))
    season = await house.season()
    assert session_of(season.rounds[0], "race1").start == utc("2023-10-29 01:30")
    assert await reminders(house) == ["10-29 00:30 1h"]
    await house.upload(season)
    assert await house.season() == season
    assert await house.until("2023-10-29 12:00") == ["schedule", "1h race1", "race1 started"]


async def test_a_time_that_the_clocks_skip_is_refused_and_nothing_is_stored(house: House) -> None:
    house.clock.set("2023-03-24 10:00")
    spring = replace(READY, rounds=(replace(READY.rounds[3], first_day=date(2023, 3, 24), last_day=SPRING),))
    await house.set_up(spring)
    with pytest.raises(UserError, match="doesn't exist in Europe/Rome, as the clocks go forward"):
        await propose(house, MoveSession("race1", to="Sunday 02:30"))
    await do(house, MoveSession("race1", to="Sunday 01:30"))
    await do(house, MoveSession("race1", by="+1h"))
    assert session_of((await house.season()).rounds[0], "race1").start == utc("2023-03-26 01:30")


async def test_what_is_typed_after_the_last_races_planned_end_is_about_that_weekend(friday: House) -> None:
    friday.clock.set("2023-07-02 09:40")
    preview = await propose(friday, CallOffSession("race2", EventState.CANCELLED))
    assert preview.news.title == "Schedule: Race 2 at Spa-Francorchamps"


async def test_a_result_of_what_is_called_off_is_pointed_out(friday: House) -> None:
    await friday.result("race1", 24)
    preview = await propose(friday, CANCEL)
    assert preview.warnings == ("Race 1 has a result, which stays. Remove it with /desk withdraw race1.",)
