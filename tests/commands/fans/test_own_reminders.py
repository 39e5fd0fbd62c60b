"""*Remind me*: one direct message before a session or a round, to whoever asked for it and nobody else."""

import pytest
import simcord

from bot.delivery import courier
from tests.commands.press_helpers import direct_messages, text_below
from tests.commands.pressing import press
from tests.simulated import Reply, World, components, text, walk


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courier, "DIRECT_EVERY_S", 0.0)


async def pick(world: World, shown: Reply, label: str, who: simcord.MemberActor | None = None) -> Reply:
    """Choose from the menu beneath an answer."""
    message = shown.result.response
    assert message is not None
    (menu,) = [part for part in components(message) if part.get("type") == 3]
    (value,) = [option["value"] for option in menu["options"] if option["label"] == label]
    done = await (who or world.fan).select(message, [value], custom_id=menu["custom_id"])
    await world.settle()
    return Reply(done)


async def remind(world: World, lead: str = "1 hour before", session: str = "Race 1") -> Reply:
    """The fan presses *Remind me* under `/next`, chooses a session, and how early."""
    opened = await press(world, await world.slash(world.fan, "next"), "Remind me", "fan")
    return await press(world, await pick(world, opened, session), lead, "fan")


async def change(world: World, command: str, **options: str) -> None:
    """The press officer moves or cancels Race 1."""
    preview = await world.slash(world.officer, command, session="race1", **options)
    await press(world, preview, "Save and post")


async def test_one_message_comes_at_the_chosen_lead_with_where_to_watch_and_no_ping(timed: World) -> None:
    saved = await remind(timed)
    assert "✅ Saved: a direct message **1 hour before Race 1 at Spa-Francorchamps**" in saved.text
    assert saved.is_private
    await timed.at(2023, 7, 1, 15, 4)
    assert direct_messages(timed.fan) == []
    await timed.at(2023, 7, 1, 15, 5)
    await timed.at(2023, 7, 1, 15, 30)
    (message,) = direct_messages(timed.fan)
    assert "⏰ Race 1" in text(message)
    assert "Bäckman" in text(message)
    assert "https://example.org/live/race1" in text(message)
    assert "You asked for this" in text(message)
    assert direct_messages(timed.officer) == []
    body = timed.sends[-1]
    assert body["allowed_mentions"]["parse"] == []
    assert body["enforce_nonce"]


async def test_it_moves_with_the_session_and_a_message_that_came_is_kept_true(timed: World) -> None:
    await remind(timed)
    await change(timed, "session move", by="+2h")
    await timed.at(2023, 7, 1, 15, 10)
    assert direct_messages(timed.fan) == []
    await timed.at(2023, 7, 1, 17, 5)
    (message,) = direct_messages(timed.fan)
    await change(timed, "session cancel")
    await timed.settle()
    (edited,) = direct_messages(timed.fan)
    assert edited.id == message.id
    assert "Race 1 is cancelled" in text(edited)


async def test_a_cancelled_session_sends_nothing_and_a_restored_one_does(timed: World) -> None:
    await remind(timed)
    await change(timed, "session cancel")
    await timed.at(2023, 7, 1, 15, 4)
    assert direct_messages(timed.fan) == []
    await change(timed, "session restore")
    await timed.at(2023, 7, 1, 15, 5)
    assert len(direct_messages(timed.fan)) == 1


async def test_one_tap_turns_it_off_undoes_and_changes_it_and_the_list_has_it(timed: World) -> None:
    saved = await remind(timed)
    undone = await press(timed, saved, "Undo", "fan")
    assert "You won't be reminded of **Race 1 at Spa-Francorchamps**" in undone.text
    again = await press(timed, undone, "Undo", "fan")
    assert "1 hour before Race 1" in again.text
    changed = await press(timed, await press(timed, again, "Change…", "fan"), "15 minutes before", "fan")
    assert "**15 minutes before Race 1" in changed.text
    assert "**1 hour before Race 1" in (await press(timed, changed, "Undo", "fan")).text
    listed = await timed.slash(timed.fan, "reminders")
    assert "- **Race 1 at Spa-Francorchamps** · 1 hour before" in listed.text
    assert listed.is_private
    assert "no reminders" in (await timed.slash(timed.officer, "reminders")).text
    off = await press(timed, await pick(timed, listed, "Race 1"), "Turn off", "fan")
    assert "You won't be reminded" in off.text
    await timed.at(2023, 7, 1, 15, 5)
    assert direct_messages(timed.fan) == []


async def test_a_round_is_reminded_of_before_it_opens_by_times_or_without(world: World) -> None:
    opened = await press(world, await world.slash(world.fan, "calendar"), "Remind me", "fan")
    assert "When shall I remind you of" in opened.text
    assert "Misano" in opened.text
    chosen = await press(world, opened, "1 day before", "fan")
    assert "**1 day before Misano**" in chosen.text
    await world.at(2023, 7, 13, 6, 59)
    assert direct_messages(world.fan) == []
    await world.at(2023, 7, 13, 7)
    (message,) = direct_messages(world.fan)
    assert "Round 4: Misano" in text(message)


async def test_a_rounds_message_is_left_out_where_its_first_session_has_one_at_the_same_time(
    timed: World,
) -> None:
    await timed.at(2023, 6, 28, 6)
    shown = await press(timed, await timed.slash(timed.fan, "next"), "Remind me", "fan")
    await press(timed, shown, "1 hour before", "fan")
    await remind(timed, session="Free practice 1")
    await timed.at(2023, 6, 29, 7, 5)
    (message,) = direct_messages(timed.fan)
    assert "Free practice 1" in text(message)


async def test_a_rounds_message_comes_all_the_same_once_that_of_its_first_session_is_turned_off(
    timed: World,
) -> None:
    await timed.at(2023, 6, 28, 6)
    shown = await press(timed, await timed.slash(timed.fan, "next"), "Remind me", "fan")
    await press(timed, shown, "1 hour before", "fan")
    saved = await remind(timed, session="Free practice 1")
    assert "You won't be reminded of" in (await press(timed, saved, "Undo", "fan")).text
    await timed.at(2023, 6, 29, 7, 5)
    (message,) = direct_messages(timed.fan)
    assert "Round 3: Spa-Francorchamps" in text(message)


async def test_direct_messages_that_are_closed_are_told_once_and_not_tried_until_they_ask_anew(
    timed: World,
) -> None:
    await remind(timed, session="Race 2", lead="1 day before")
    await remind(timed)
    channel_id = timed.env.backend.dm_channels[timed.fan.id]
    timed.env.inject_error("POST", f"/channels/{channel_id}/messages", status=403, code=50007, times=1)
    await timed.at(2023, 7, 1, 8, 26)
    tries = len(timed.requests("POST", f"/channels/{channel_id}/messages"))
    await timed.at(2023, 7, 1, 15, 5)
    assert len(timed.requests("POST", f"/channels/{channel_id}/messages")) == tries == 1
    asked = await timed.slash(timed.fan, "next")
    assert "Allow direct messages" in text(asked.result.followups[-1])
    assert (await timed.slash(timed.fan, "next")).result.followups == []
    await remind(timed, session="Race 2")
    await timed.at(2023, 7, 2, 7, 25)
    (message,) = direct_messages(timed.fan)
    assert "Race 2" in text(message)


async def test_conversations_that_discord_opens_too_fast_are_asked_for_again(timed: World) -> None:
    timed.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=1)
    assert "Allow direct messages" in text_below(await remind(timed))
    timed.env.inject_error("POST", "/users/@me/channels", status=400, code=40003, times=1)
    assert "Press it again in a minute" in text_below(await remind(timed))
    assert "Saved" in (await remind(timed)).text
    await remind(timed, session="Race 2")
    assert len(timed.requests("POST", "/users/@me/channels")) == 3


async def test_a_reminder_in_the_channel_offers_its_session_and_it_can_be_too_late(timed: World) -> None:
    await timed.at(2023, 7, 1, 15, 5)
    (post,) = [post for post in timed.posts if "Race 1" in text(post)]
    opened = Reply(await timed.fan.click(post, label="Remind me"))
    assert "When shall I remind you of Race 1?" in opened.text
    assert "1 hour before" not in opened.text
    await timed.at(2023, 7, 1, 15, 55)
    assert "too late" in text_below(await press(timed, opened, "15 minutes before", "fan"))
    await timed.at(2023, 7, 1, 16, 6)
    (post,) = [post for post in timed.posts if "Race 1" in text(post)]
    assert "Remind me" not in text(post)


async def test_late_messages_are_skipped_after_the_start_and_a_restart_sends_none_twice(timed: World) -> None:
    await remind(timed)
    await remind(timed, session="Race 2")
    await timed.at(2023, 7, 1, 15, 5)
    await timed.restart()
    assert len(direct_messages(timed.fan)) == 1
    timed.app.alarm.stop()
    await timed.app.courier.close()
    timed.clock.set(2023, 7, 2, 9)
    await timed.restart()
    assert len(direct_messages(timed.fan)) == 1


async def test_somebody_who_left_the_server_can_stop_it_from_the_message(timed: World) -> None:
    await remind(timed)
    await remind(timed, session="Race 2")
    await timed.at(2023, 7, 1, 15, 5)
    (message,) = direct_messages(timed.fan)
    listed = Reply(await timed.fan.user.click(message, label="My reminders"))
    assert "Race 2" in listed.text


async def test_privacy_shows_them_and_takes_them_away(timed: World) -> None:
    await remind(timed)
    shown = await timed.slash(timed.fan, "privacy mine")
    assert "1 choice of reminders by direct message" in shown.text
    done = await press(timed, await press(timed, shown, "Take me out of it", "fan"), "Take me out", "fan")
    assert "Done" in done.text
    await timed.at(2023, 7, 1, 15, 5)
    assert direct_messages(timed.fan) == []
    assert "no reminders" in (await timed.slash(timed.fan, "reminders")).text


@pytest.mark.parametrize("made_up", ["of:999:0", "set:3:0:2h", "nonsense", "of:x:0", "set:3:999:1h"])
async def test_made_up_buttons_are_refused(timed: World, made_up: str) -> None:
    shown = await timed.slash(timed.fan, "next")
    assert shown.result.response is not None
    stored = timed.env.backend.messages[timed.channel.id][shown.result.response.id]
    for button in walk(stored.components):
        if button.get("label") == "Remind me":
            button["custom_id"] = f"remind:{made_up}"
    refused = Reply(await timed.fan.click(shown.result.response, custom_id=f"remind:{made_up}"))
    assert "again" in refused.text
    assert direct_messages(timed.fan) == []
