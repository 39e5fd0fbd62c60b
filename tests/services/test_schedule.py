"""The schedule changed by staff, and everything that depends on it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.announcements import Action, Kind, State
from bot.domain.changes import Subject, Verb
from bot.domain.news import ReminderNews, ScheduleNews
from bot.domain.seasons import EventState, Session
from bot.errors import UserError
from bot.posts.schedule import schedule_words
from bot.readers.season_writer import write_season
from bot.readers.seasons import read_season
from bot.services.round_asks import AddRound, CancelRound, EditRound, PostponeRound, RestoreRound
from bot.services.schedule import Changed, Preview
from bot.services.schedule_asks import Ask, CallOffSession, MoveSession, RestoreSession, SetSession
from tests.clocks import utc
from tests.domain.examples import READY, round_of, session_of, timed
from tests.services.house import HOME, PETRA, House

ANNA = 8
SPA = "Spa-Francorchamps"
SEASON = replace(timed(), rounds=timed().rounds[2:4])
"""Spa with session times, and Misano."""
CANCEL = CallOffSession("race1", EventState.CANCELLED, reason="Storm")
MISANO = {"name": "Misano", "venue": "Circuit", "country": "Italy", "timezone": "rome"}


@pytest.fixture
async def friday(house: House) -> House:
    """Friday noon at Spa, before both races; reminded an hour before each session."""
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON, reminders="1d, 1h")
    return house


async def do(house: House, ask: Ask, *, announce: bool = True) -> Changed:
    return await house.desk.schedule.do(HOME, ask, PETRA, announce=announce)


async def propose(house: House, ask: Ask) -> Preview:
    came_to = await house.desk.schedule.propose(HOME, ask, PETRA)
    assert isinstance(came_to, Preview)
    return came_to


async def race(house: House, key: str = "race1") -> Session:
    return session_of(round_of(await house.season(), SPA), key)


async def told(house: House) -> list[str]:
    """What the channel reads now of the schedule, and of reminders that are edited."""
    lines = []
    for one in await house.deliver():
        if isinstance(one.news, ScheduleNews):
            lines.append(schedule_words(one.news))
        else:
            lines.append(one.what if one.state is State.SENT else f"{one.state} {one.what}")
    return lines


async def reminders(house: House) -> list[str]:
    found = [d for d in await house.deliveries() if d.due_at and d.state is State.PENDING]
    return sorted(f"{d.due_at:%m-%d %H:%M} {d.announcement.lead}" for d in found if d.due_at)


async def test_a_move_is_previewed_and_nothing_is_stored_before_somebody_confirms(friday: House) -> None:
    before = await friday.season()
    preview = await propose(friday, MoveSession("race1", by="+20m"))
    assert schedule_words(preview.news) == "Race 1 at Spa-Francorchamps: 18:05 → 18:25"
    assert await friday.season() == before
    assert await told(friday) == []
    done = await friday.desk.schedule.confirm(HOME, preview.key, ANNA, announce=True)
    assert (await race(friday)).start == utc("2023-07-01 16:25")
    assert await told(friday) == ["Race 1 at Spa-Francorchamps: 18:05 → 18:25"]
    assert (done.change.subject, done.change.label, done.change.by) == (
        Subject.SESSION,
        "Race 1, Spa-Francorchamps",
        ANNA,
    )


async def test_its_reminder_moves_with_it(friday: House) -> None:
    await do(friday, MoveSession("race1", to="19:00"))
    assert await reminders(friday) == ["07-01 16:00 1h", "07-02 07:25 1h", "07-13 07:00 1d"]


async def test_stored_quietly_nobody_is_told(friday: House) -> None:
    preview = await propose(friday, MoveSession("race1", to="19:00"))
    done = await friday.desk.schedule.confirm(HOME, preview.key, PETRA, announce=False)
    assert done.announcement is None
    assert await told(friday) == []
    assert (await race(friday)).start == utc("2023-07-01 17:00")


async def test_a_preview_is_used_once_and_refused_if_the_session_was_changed_meanwhile(friday: House) -> None:
    first, second = [await propose(friday, MoveSession("race1", by=by)) for by in ("+20m", "+40m")]
    await friday.desk.schedule.confirm(HOME, first.key, PETRA, announce=True)
    for key, why in ((first.key, "used or dropped"), (second.key, "changed meanwhile")):
        with pytest.raises(UserError, match=why):
            await friday.desk.schedule.confirm(HOME, key, PETRA, announce=True)
    assert (await race(friday)).start == utc("2023-07-01 16:25")


async def test_a_dropped_preview_changes_nothing(friday: House) -> None:
    preview = await propose(friday, CANCEL)
    await friday.desk.schedule.drop(HOME, preview.key)
    with pytest.raises(UserError, match="used or dropped"):
        await friday.desk.schedule.confirm(HOME, preview.key, PETRA, announce=True)
    assert (await race(friday)).is_on


async def test_a_reminder_that_was_posted_is_edited_and_comes_again_if_there_is_time(friday: House) -> None:
    assert await friday.until("2023-07-01 15:30") == ["1h race1"]
    await do(friday, MoveSession("race1", by="+20m"))
    assert sorted(await told(friday)) == ["Race 1 at Spa-Francorchamps: 18:05 → 18:25", "edit 1h race1"]
    await do(friday, MoveSession("race1", by="+3h"))
    assert sorted(await told(friday)) == ["Race 1 at Spa-Francorchamps: 18:25 → 21:25", "edit 1h race1"]
    assert await friday.until("2023-07-01 20:00") == ["1h race1"]


async def test_an_edited_reminder_tells_the_new_time_and_isnt_late(friday: House) -> None:
    await friday.until("2023-07-01 15:30")
    await do(friday, MoveSession("race1", by="+20m"))
    edit, *_ = [d for d in await friday.deliver() if d.delivery.action is Action.EDIT]
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


async def test_what_is_cancelled_before_its_reminder_reminds_nobody_until_it_is_back(friday: House) -> None:
    await do(friday, CANCEL, announce=False)
    assert await reminders(friday) == ["07-02 07:25 1h", "07-13 07:00 1d"]
    await do(friday, RestoreSession("race1"))
    assert await told(friday) == ["Race 1 at Spa-Francorchamps is on again"]
    assert "07-01 15:05 1h" in await reminders(friday)


async def test_a_postponed_session_has_no_time_until_it_gets_one(friday: House) -> None:
    await do(friday, CallOffSession("race1", EventState.POSTPONED))
    assert (await race(friday)).start is None
    with pytest.raises(UserError, match="no time yet"):
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
    posts = [d for d in await friday.deliveries() if d.announcement.kind is Kind.SCHEDULE]
    assert [d.action for d in posts] == [Action.POST] * 2


async def test_another_sessions_change_waits_beside_it(friday: House) -> None:
    await do(friday, MoveSession("race1", by="+20m"))
    await do(friday, MoveSession("race2", by="+20m"))
    assert len(await told(friday)) == 2


async def test_what_was_put_back_before_it_was_told_is_not_told(friday: House) -> None:
    done = await do(friday, MoveSession("race1", by="+20m"))
    await friday.desk.undos.undo(HOME, done.change.id, ANNA)
    assert await told(friday) == ["skipped schedule"]
    assert await friday.season() == await friday.season()


async def test_undo_puts_it_back_and_tells_who_was_told(friday: House) -> None:
    before = await friday.season()
    done = await do(friday, MoveSession("race1", by="+20m"))
    await friday.deliver()
    await friday.desk.undos.undo(HOME, done.change.id, ANNA)
    assert await friday.season() == before
    assert await told(friday) == ["Race 1 at Spa-Francorchamps: 18:25 → 18:05"]
    assert "07-01 15:05 1h" in await reminders(friday)


async def test_undo_of_what_was_stored_quietly_tells_nobody(friday: House) -> None:
    done = await do(friday, CANCEL, announce=False)
    await friday.desk.undos.undo(HOME, done.change.id, ANNA)
    assert (await race(friday)).is_on
    assert await told(friday) == []


async def test_undo_leaves_what_was_changed_again(friday: House) -> None:
    done = await do(friday, MoveSession("race1", by="+20m"))
    await do(friday, MoveSession("race1", by="+20m"))
    with pytest.raises(UserError, match="changed again since"):
        await friday.desk.undos.undo(HOME, done.change.id, ANNA)


async def test_undo_of_one_session_leaves_the_others_alone(friday: House) -> None:
    done = await do(friday, MoveSession("race1", by="+20m"))
    await do(friday, MoveSession("race2", by="+20m"))
    await friday.desk.undos.undo(HOME, done.change.id, ANNA)
    assert (await race(friday, "race2")).start == utc("2023-07-02 08:45")


async def test_a_time_outside_the_rounds_days_makes_it_longer_and_the_export_can_be_read(
    friday: House,
) -> None:
    preview = await propose(friday, MoveSession("race2", to="2023-07-03 09:00"))
    assert any("outside" in warning for warning in preview.warnings)
    await friday.desk.schedule.confirm(HOME, preview.key, PETRA, announce=False)
    season = await friday.season()
    assert str(round_of(season, SPA).last_day) == "2023-07-03"
    assert read_season(write_season(season).encode()).rounds[0].last_day == round_of(season, SPA).last_day


async def test_links_and_length_are_stored_at_once_and_nobody_is_told(friday: House) -> None:
    came_to = await friday.desk.schedule.propose(
        HOME, SetSession("race1", duration="1h 10m", watch="https://example.org/live"), PETRA
    )
    assert isinstance(came_to, Changed)
    changed = await race(friday)
    assert (changed.duration, changed.watch) == (timedelta(minutes=70), "https://example.org/live")
    assert await told(friday) == []
    await friday.desk.undos.undo(HOME, came_to.change.id, ANNA)
    assert (await race(friday)).watch is None


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
    came_to = await friday.desk.schedule.propose(HOME, MoveSession("fp1", by="+20m"), PETRA)
    assert isinstance(came_to, Changed)
    assert await told(friday) == []


async def test_a_round_is_added_told_and_reminded_of(friday: House) -> None:
    ask = AddRound("Imola", "Imola", "it", "Europe/Rome", "2023-08-11", "2023-08-13")
    done = await do(friday, ask)
    season = await friday.season()
    assert [(r.number, r.name) for r in season.rounds] == [(1, SPA), (2, "Misano"), (3, "Imola")]
    assert [s.key for s in season.rounds[2].sessions] == list(READY.session_keys)
    assert (await told(friday))[0].startswith("New: 🇮🇹 Imola")
    assert "08-10 07:00 1d" in await reminders(friday)
    assert (done.change.verb, done.change.subject) == (Verb.STORED, Subject.ROUND)
    with pytest.raises(UserError, match="known to followers"):
        await friday.desk.undos.undo(HOME, done.change.id, ANNA)


async def test_a_preview_of_a_new_round_is_confirmed(friday: House) -> None:
    ask = AddRound("Imola", "Imola", "Italy", "rome", "2023-08-11", "2023-08-13")
    preview = await propose(friday, ask)
    done = await friday.desk.schedule.confirm(HOME, preview.key, PETRA, announce=False)
    assert len((await friday.season()).rounds) == 3
    await friday.desk.undos.undo(HOME, done.change.id, ANNA)
    assert [r.name for r in (await friday.season()).rounds] == [SPA, "Misano"]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"name": "misano"}, "called Misano too"),
        ({"name": "Imola", "first_day": "2023-07-15", "last_day": "2023-07-16"}, "Misano has these days"),
        ({"name": "Imola", "first_day": "2024-08-01"}, "before the first day"),
        ({"name": "Imola", "first_day": "2023-07-17"}, "at most 31"),
        ({"name": "Imola", "first_day": "2020-08-11", "last_day": "2020-08-12"}, "not in the 2023 season"),
        ({"name": "Imola", "first_day": "11/8"}, "`first_day`"),
        ({"name": "Imola", "country": "Atlantis"}, "`country`"),
        ({"name": "Imola", "timezone": "Mars"}, "no time zone"),
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
    await friday.desk.schedule.confirm(HOME, preview.key, PETRA, announce=False)
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
    view = await friday.desk.seasons.view(HOME)
    assert len(view.results) == 1
    assert await reminders(friday) == ["07-13 07:00 1d"]


async def test_a_cancelled_rounds_days_may_be_taken_and_then_it_cant_come_back(friday: House) -> None:
    await do(friday, CancelRound("Misano"))
    await do(friday, AddRound("Imola", "Imola", "IT", "rome", "2023-07-14", "2023-07-16"))
    with pytest.raises(UserError, match="Imola has these days"):
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
    with pytest.raises(UserError, match=r"Race 2 would be outside.*`/round postpone`"):
        await do(friday, EditRound("Spa", last_day="2023-07-01"))


async def test_what_changes_nothing_is_refused(friday: House) -> None:
    for ask in (
        EditRound("Spa", name=SPA),
        SetSession("race1"),
        MoveSession("race1", to="18:05"),
        RestoreSession("race1"),
        RestoreRound("Spa"),
    ):
        with pytest.raises(UserError, match=r"nothing changed|already"):
            await do(friday, ask)


async def test_a_slip_into_the_past_is_refused(friday: House) -> None:
    with pytest.raises(UserError, match="past already"):
        await do(friday, MoveSession("race1", to="Friday 11:00"))


async def test_a_cancelled_session_is_brought_back_before_it_is_moved(friday: House) -> None:
    await do(friday, CANCEL)
    with pytest.raises(UserError, match="`/session restore race1`"):
        await do(friday, MoveSession("race1", by="+20m"))


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
