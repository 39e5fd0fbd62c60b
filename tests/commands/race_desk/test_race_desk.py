"""The race desk: one message in the staff channel that follows the weekend, with a button for each act."""

from typing import Any

import pytest
import simcord

from tests.pictures_made import encoded, two_halves
from tests.simulated import TIMED, Reply, World, text

QUALIFYING, RACE_2_ON, RACE_2_OVER = (2023, 6, 30, 9), (2023, 7, 2, 8, 30), (2023, 7, 2, 9, 26)


@pytest.fixture
def room(world: World) -> simcord.ChannelHandle:
    return world.guild.create_text_channel("press-room")


@pytest.fixture
async def desk(world: World, room: simcord.ChannelHandle) -> World:
    """Spa has its times, and staff have their channel."""
    await world.import_season(TIMED)
    await world.setup(season=None, staff_channel=room, reminders="off")
    await world.settle()
    return world


def shown(world: World, room: simcord.ChannelHandle) -> str:
    (message,) = world.race_desks_in(room)
    return text(message)


async def press(world: World, room: simcord.ChannelHandle, label: str, who: Any = None) -> Reply:
    (message,) = world.race_desks_in(room)
    done = await (who or world.officer).click(message, label=label)
    await world.settle()
    return Reply(done)


async def test_setup_with_a_staff_channel_posts_it_once_and_it_pings_nobody(
    desk: World, room: simcord.ChannelHandle
) -> None:
    (message,) = desk.race_desks_in(room)
    assert "Spa-Francorchamps" in text(message)
    assert desk.pinged(message) == ([], [], False)
    await desk.setup(season=None, staff_channel=room, reminders="1h")
    await desk.slash(desk.officer, "desk panel")
    await desk.settle()
    assert [m.id for m in desk.race_desks_in(room)] == [message.id]


async def test_it_is_edited_when_a_session_begins_and_ends_and_when_a_result_comes(
    desk: World, room: simcord.ChannelHandle
) -> None:
    await desk.at(*RACE_2_ON)
    assert "Race 2: **on now**" in shown(desk, room)
    await desk.at(*RACE_2_OVER)
    assert "Race 2: **no result yet**" in shown(desk, room)
    assert "how did Race 2 end?" in shown(desk, room)
    await desk.result("race2", 20)
    await desk.settle()
    assert "Race 2: ✅ result in" in shown(desk, room)
    assert "20th" not in shown(desk, room)


async def test_it_follows_the_schedule_and_the_quotes(desk: World, room: simcord.ChannelHandle) -> None:
    before = shown(desk, room)
    await desk.slash(desk.officer, "session set", session="race1", start="2023-07-01 19:00")
    await desk.quote("Andreas", "We learn.", round="spa")
    await desk.settle()
    assert "No quotes yet" in before
    assert "1 quote" in shown(desk, room)


async def test_it_outlives_a_restart_and_goes_on_being_edited(
    desk: World, room: simcord.ChannelHandle
) -> None:
    await desk.restart()
    await desk.at(*RACE_2_ON)
    assert "Race 2: **on now**" in shown(desk, room)
    form = (await press(desk, room, "Result")).result.modal or {}
    assert form["components"][0]["component"]["options"][0]["label"] == "Race 2"


async def test_who_deleted_it_gets_it_back_only_by_asking(desk: World, room: simcord.ChannelHandle) -> None:
    (message,) = desk.race_desks_in(room)
    await desk.app.client.get_partial_messageable(room.id).get_partial_message(message.id).delete()
    await desk.result("q1", 20)
    await desk.at(*RACE_2_ON)
    assert desk.race_desks_in(room) == []
    reply = await desk.slash(desk.officer, "desk panel")
    await desk.settle()
    assert room.mention in reply.text
    assert "Race 2: **on now**" in shown(desk, room)
    await desk.at(*RACE_2_OVER)
    assert "Race 2: **no result yet**" in shown(desk, room)


async def test_it_moves_with_the_staff_channel(desk: World, room: simcord.ChannelHandle) -> None:
    other = desk.guild.create_text_channel("paddock")
    await desk.setup(season=None, staff_channel=other)
    await desk.settle()
    assert desk.race_desks_in(room) == []
    await desk.at(*RACE_2_ON)
    assert "Race 2: **on now**" in shown(desk, other)


async def test_it_goes_with_the_staff_channel_and_comes_back_when_that_is_undone(
    desk: World, room: simcord.ChannelHandle
) -> None:
    taken_away = await desk.setup(season=None, no_staff_channel=True)
    await desk.settle()
    assert desk.race_desks_in(room) == []
    assert taken_away.result.response is not None
    await desk.boss.click(taken_away.result.response, label="Undo")
    await desk.settle()
    await desk.at(*RACE_2_ON)
    assert "Race 2: **on now**" in shown(desk, room)


async def test_undoing_a_move_of_the_staff_channel_moves_it_back(
    desk: World, room: simcord.ChannelHandle
) -> None:
    other = desk.guild.create_text_channel("paddock")
    moved = await desk.setup(season=None, staff_channel=other)
    await desk.settle()
    assert moved.result.response is not None
    await desk.boss.click(moved.result.response, label="Undo")
    await desk.settle()
    assert desk.race_desks_in(other) == []
    assert len(desk.race_desks_in(room)) == 1


async def test_it_goes_when_announcements_take_over_the_staff_channel(
    desk: World, room: simcord.ChannelHandle
) -> None:
    other = desk.guild.create_text_channel("paddock")
    await desk.setup(season=None, channel=room, staff_channel=other)
    await desk.settle()
    assert desk.race_desks_in(room) == []
    assert len(desk.race_desks_in(other)) == 1


async def test_where_discord_stumbles_it_is_taken_away_at_the_next_try(
    desk: World, room: simcord.ChannelHandle
) -> None:
    (message,) = desk.race_desks_in(room)
    desk.env.inject_error("DELETE", "/channels/*/messages/*", status=500)
    await desk.setup(season=None, no_staff_channel=True)
    await desk.settle()
    assert [left.id for left in desk.race_desks_in(room)] == [message.id]
    await desk.restart()
    assert desk.race_desks_in(room) == []


async def test_only_staff_can_press_any_of_its_buttons(desk: World, room: simcord.ChannelHandle) -> None:
    for label in ("Result", "Quote", "Delay", "Photo", "Recap", "Status"):
        assert "You need the" in (await press(desk, room, label, desk.fan)).text


async def test_delay_leads_into_what_followers_would_read(desk: World, room: simcord.ChannelHandle) -> None:
    await desk.at(*RACE_2_ON)
    asked = await press(desk, room, "Delay")
    assert asked.is_private
    assert "How late is Race 2" in asked.text
    assert asked.result.response is not None
    preview = Reply(await desk.officer.click(asked.result.response, label="+20 min"))
    assert "[Save and post]" in preview.text


async def test_a_photo_goes_to_the_latest_result(desk: World, room: simcord.ChannelHandle) -> None:
    assert "Press *Result* first" in (await press(desk, room, "Photo")).text
    await desk.result("q1", 10)
    await desk.at(*RACE_2_OVER)
    await desk.result("race2", 20)
    opened = await press(desk, room, "Photo")
    assert opened.result.modal is not None
    assert opened.result.modal["title"] == "Photo for Race 2"
    fields = {"photo": [("podium.jpg", encoded(two_halves()))], "credit": "A. Press"}
    done = Reply(await desk.officer.submit_modal(opened.result, fields))
    assert "Race 2" in done.text
    await desk.settle()
    assert "A. Press" in text(desk.posts[-1])


async def test_a_photo_for_what_is_gone_meanwhile_says_to_press_again(
    desk: World, room: simcord.ChannelHandle
) -> None:
    await desk.at(*RACE_2_OVER)
    await desk.result("race2", 20)
    for gone in ("desk|photo|1|99", "desk|photo|99999|1"):
        again = await press(desk, room, "Photo")
        form = again.result._interaction.modal
        assert form
        form["custom_id"] = gone
        fields = {"photo": [("podium.jpg", encoded(two_halves()))]}
        refused = Reply(await desk.officer.submit_modal(again.result, fields))
        assert "no longer in the season" in refused.text


async def test_recap_and_status_answer_as_the_commands_do(desk: World, room: simcord.ChannelHandle) -> None:
    await desk.result("q1", 10)
    assert "[Post]" in (await press(desk, room, "Recap")).text
    status = await desk.slash(desk.officer, "desk status")
    assert (await press(desk, room, "Status")).text == status.text


async def test_without_a_staff_channel_it_says_what_to_do(world: World) -> None:
    assert "Choose a staff channel with `/setup`" in (await world.slash(world.officer, "desk panel")).text
    assert "You need the" in (await world.slash(world.fan, "desk panel")).text


async def test_edits_that_have_gone_out_leave_no_rows_behind(desk: World) -> None:
    for position in range(1, 8):
        await desk.result("race2", position)
        await desk.settle()
    async with desk.database.read() as tx:
        rows = await tx.run_sync(
            lambda connection: connection.exec_driver_sql(
                "SELECT count(*) FROM announcements WHERE kind = 'desk'"
            ).scalar()
        )
    assert rows is not None
    assert rows <= 4
