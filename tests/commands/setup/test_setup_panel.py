"""`/setup` alone opens a panel: each choice is saved at once, and it outlives a restart."""

from typing import Any

import discord
import pytest

from tests.commands.pressing import press
from tests.simulated import Reply, World
from tests.simulated.reading import components, text

CHANNEL_SELECT, ROLE_SELECT, STRING_SELECT = 8, 6, 3
READY_KEY = "gt4-europe-2023"


async def choose(world: World, shown: Reply, setting: str, *chosen: Any, who: Any = None) -> Reply:
    message = shown.result.response
    assert message is not None
    done = await (who or world.boss).select(message, list(chosen), custom_id=f"setup:{setting}")
    await world.settle()
    return Reply(done)


def menus(shown: Reply) -> dict[str, dict[str, Any]]:
    assert shown.result.response is not None
    selects = (CHANNEL_SELECT, ROLE_SELECT, STRING_SELECT)
    return {
        part["custom_id"].removeprefix("setup:"): part
        for part in components(shown.result.response)
        if part["type"] in selects
    }


async def test_a_server_is_set_up_by_the_panel_alone(empty: World) -> None:
    shown = await empty.slash(empty.boss, "setup")
    assert shown.is_private
    assert "Choose where news is posted and who your staff are." in shown.text
    assert "No season yet" in shown.text
    shown = await choose(empty, shown, "season", READY_KEY)
    shown = await choose(empty, shown, "channel", empty.channel)
    assert "Choose who your staff are. Nothing is saved before that." in shown.text
    assert "isn't set up" in (await empty.slash(empty.fan, "next")).text
    await empty.restart()
    shown = await choose(empty, shown, "staff", empty.press)
    assert "Saved. Pitboard is ready." in shown.text
    assert "**Season**: GT4 European Series 2023" in shown.text
    assert "⚠️" not in shown.text
    assert "All settings are saved" in (await press(empty, shown, "Done", "boss")).text
    await empty.result("race2", 20)
    assert len(empty.posts) == 1


async def test_what_was_chosen_before_the_first_save_waits_for_whoever_opens_the_panel_next(
    empty: World,
) -> None:
    await choose(empty, await empty.slash(empty.boss, "setup"), "channel", empty.channel)
    shown = await empty.slash(empty.boss, "setup")
    (default,) = menus(shown)["channel"]["default_values"]
    assert (int(default["id"]), default["type"]) == (empty.channel.id, "channel")
    assert "Choose who your staff are." in (await press(empty, shown, "Done", "boss")).text


async def test_options_that_are_not_enough_are_kept_and_the_panel_asks_for_the_rest(empty: World) -> None:
    shown = await empty.slash(empty.boss, "setup", channel=empty.channel, season=READY_KEY, reminders="2h")
    assert "Choose who your staff are." in shown.text
    shown = await choose(empty, shown, "staff", empty.press)
    assert "2 hours before each session" in shown.text
    assert "Spa" in (await empty.slash(empty.fan, "next")).text


async def test_an_option_alone_changes_that_alone(world: World) -> None:
    reply = await world.slash(world.boss, "setup", reminders="3h")
    assert "3 hours before each session · changed" in reply.text
    assert world.channel.mention in reply.text


async def test_each_choice_is_saved_at_once_and_can_be_undone_in_place(world: World) -> None:
    followers = world.guild.create_role("Followers", mentionable=True)
    shown = await choose(world, await world.slash(world.boss, "setup"), "ping", followers)
    assert f"**Ping**: {followers.mention}" in shown.text
    shown = await press(world, shown, "Undo", "boss")
    assert "Undone." in shown.text
    assert "**Ping**: nobody" in shown.text
    assert menus(shown)["ping"].get("default_values", []) == []


async def test_the_ping_and_the_staff_channel_can_be_taken_away(world: World) -> None:
    room = world.guild.create_text_channel("press-room")
    followers = world.guild.create_role("Followers", mentionable=True)
    shown = await choose(world, await world.slash(world.boss, "setup"), "ping", followers)
    shown = await choose(world, shown, "staff_channel", room)
    shown = await choose(world, shown, "ping")
    assert "**Ping**: nobody" in shown.text
    shown = await choose(world, shown, "staff_channel")
    assert not menus(shown)["staff_channel"].get("default_values")


async def test_reminders_spoilers_and_quiet_hours_are_typed_in_small_forms(world: World) -> None:
    shown = await world.slash(world.boss, "setup")
    for label, typed, words in (
        ("Reminders…", "2d, 30m", "2 days before each round; 30 minutes before each session"),
        ("Spoilers…", "24", "results stay hidden for 24 hours"),
        ("Quiet hours…", "22:00-07:00", "**Quiet hours**: 22:00"),
    ):
        opened = await press(world, shown, label, "boss")
        done = Reply(await world.boss.submit_modal(opened.result, {"text": typed}))
        assert words in done.text


async def test_the_language_is_chosen_in_a_form_that_names_each_by_its_own_name(world: World) -> None:
    opened = await press(world, await world.slash(world.boss, "setup"), "Language…", "boss")
    (field,) = [label["component"] for label in (opened.result.modal or {})["components"]]
    names = [option["label"] for option in field["options"]]
    assert names[0] == "The server's in Discord"
    assert {"English", "Svenska", "Deutsch", "Français", "Italiano"} <= set(names)
    assert [option["label"] for option in field["options"] if option.get("default")] == [names[0]]
    done = Reply(await world.boss.submit_modal(opened.result, {"language": ["sv"]}))
    assert "Svenska" in done.text
    again = await press(world, done, "Language…", "boss")
    (field,) = [label["component"] for label in (again.result.modal or {})["components"]]
    assert [option["label"] for option in field["options"] if option.get("default")] == ["Svenska"]
    followed = Reply(
        await world.boss.submit_modal(again.result, {"language": [field["options"][0]["value"]]})
    )
    assert "Svenska" not in followed.text


async def test_a_kind_of_session_can_have_its_own_reminders(world: World) -> None:
    opened = await press(world, await world.slash(world.boss, "setup"), "Reminders…", "boss")
    typed = {"text": "1d, 1h", "races": "1h, 15m", "practice": "off"}
    done = Reply(await world.boss.submit_modal(opened.result, typed))
    assert "1 hour before each session; Races: 1 hour and 15 minutes before; Practice: off" in done.text
    again = await press(world, done, "Reminders…", "boss")
    fields = [label["component"] for label in (again.result.modal or {})["components"]]
    assert [field.get("value") or "" for field in fields] == ["1d, 1h", "1h, 15m", "", "off"]
    refused = await world.boss.submit_modal(again.result, {"text": "1h", "races": "2d"})
    assert "days are for rounds" in text(refused.followups[-1])
    undone = await press(world, done, "Undo", "boss")
    assert "Races:" not in undone.text


async def test_a_bad_choice_is_refused_and_the_panel_stays(world: World) -> None:
    shown = await world.slash(world.boss, "setup")
    refused = await choose(world, shown, "staff_channel", world.channel)
    assert any("Choose another staff channel" in str(m.components) for m in refused.result.followups)
    refused = await choose(world, shown, "staff", world.guild.default_role)
    assert "@everyone can't be the staff role" in refused.text + str(refused.result.followups)


async def test_a_missing_permission_is_said_at_once(world: World) -> None:
    there = world.guild.create_text_channel("announcements")
    await world.permit(there, send_messages=False)
    shown = await choose(world, await world.slash(world.boss, "setup"), "channel", there)
    assert f"Grant **Send Messages** in {there.mention}." in shown.text


async def test_the_menus_offer_only_channels_that_can_be_posted_to(world: World) -> None:
    shown = menus(await world.slash(world.boss, "setup"))
    assert shown["channel"]["channel_types"] == [0, 5, 10, 11, 12, 15]
    assert shown["staff_channel"]["channel_types"] == [0, 5]
    assert {name: menu.get("min_values", 1) for name, menu in shown.items()} == {
        "channel": 1,
        "staff": 1,
        "staff_channel": 0,
        "season": 1,
        "ping": 0,
    }


@pytest.mark.parametrize(("setting", "chosen"), [("channel", "channel"), ("staff", "press")])
async def test_manage_server_is_looked_at_at_each_press(world: World, setting: str, chosen: str) -> None:
    role = world.guild.create_role("Deputy", permissions=discord.Permissions(manage_guild=True))
    deputy = world.guild.add_member(world.env.create_user("deputy"), roles=[role])
    shown = await world.slash(deputy, "setup")
    world.env.backend.remove_member_role(world.guild.id, deputy.id, role.id)
    refused = await choose(world, shown, setting, getattr(world, chosen), who=deputy)
    assert "Manage Server" in refused.text + str(refused.result.followups)
