"""Colour, logo and the bot's face: typed in `/setup` and chosen in its panel."""

import discord

from tests.commands.pressing import press
from tests.pictures_made import encoded, two_halves
from tests.simulated import Reply, World, components

LOGO = ("logo.png", encoded(two_halves((300, 300)), "PNG"))
CONTAINER, SECTION = 17, 9


def accent(world: World) -> int | None:
    """The colour beside the last post."""
    (frame,) = [part for part in components(world.posts[-1]) if part["type"] == CONTAINER]
    colour: int | None = frame["accent_color"]
    return colour


async def test_a_typed_colour_is_that_of_the_posts_and_undo_takes_it_back(world: World) -> None:
    reply = await world.slash(world.boss, "setup", colour="Dark Blue")
    assert "**Colour** · `#28289D` · changed" in reply.text
    assert "`#00008B` can hardly be seen in one of Discord's themes" in reply.text
    await world.result("race2", 20)
    assert accent(world) == 0x28289D
    await press(world, reply, "Undo", "boss")
    await world.result("race1", 24)
    assert accent(world) != 0x28289D


async def test_a_suggested_colour_is_understood_by_its_shown_text(world: World) -> None:
    offered = await world.boss.autocomplete(world.channel, "setup", "colour", "dark bl")
    assert offered[0]["value"] == "darkblue"
    assert "#28289D" in (await world.slash(world.boss, "setup", colour=offered[0]["name"])).text
    reply = await world.slash(world.boss, "setup", colour="Default: Pitboard's own colours")
    assert "**Colour** · Pitboard's own · changed" in reply.text


async def test_what_is_no_colour_and_no_picture_is_refused_and_nothing_is_saved(world: World) -> None:
    assert "Did you mean" in (await world.slash(world.boss, "setup", colour="oragne", team="Team A")).text
    refused = await world.slash(world.boss, "setup", logo=("logo.svg", b"<svg/>"), team="Team A")
    assert "can't open that file" in refused.text
    assert "Team A" not in (await world.slash(world.boss, "setup", reminders="1h")).text


async def test_a_logo_stands_beside_results_until_the_panel_takes_it_away(world: World) -> None:
    reply = await world.slash(world.boss, "setup", logo=LOGO)
    assert "**Logo** · on results, quotes and recaps · changed" in reply.text
    await world.result("race2", 20)
    (file,) = world.posts[-1].attachments
    (section,) = [part for part in components(world.posts[-1]) if part["type"] == SECTION]
    assert section["accessory"]["media"]["url"] == file.url
    shown = await press(world, await world.slash(world.boss, "setup"), "No logo", "boss")
    assert "**Logo**: not set" in shown.text
    await world.result("race2", 19)
    assert world.posts[-1].attachments == []
    shown = await press(world, shown, "Undo", "boss")
    assert "**Logo**: on results, quotes and recaps" in shown.text


async def test_logo_and_face_are_taken_back_by_typing_and_undo_brings_them_back(world: World) -> None:
    await world.slash(world.boss, "setup", logo=LOGO, face=LOGO, colour="navy")
    (offered,) = await world.boss.autocomplete(world.channel, "setup", "colour", "no lo")
    reply = await world.slash(world.boss, "setup", colour=offered["name"])
    assert "**Logo** · not set · changed" in reply.text
    assert "**Colour** · Pitboard's own" not in reply.text
    await press(world, reply, "Undo", "boss")
    assert "**Logo**: on results" in (await world.slash(world.boss, "setup")).text
    reply = await world.slash(world.boss, "setup", colour="Default face")
    assert "changed" in reply.text
    both = await world.slash(world.boss, "setup", colour="no logo", logo=LOGO)
    assert "`colour` says “no logo”, and `logo` brings a picture." in both.text


async def test_the_panels_form_takes_a_colour_and_says_when_it_is_moved(world: World) -> None:
    opened = await press(world, await world.slash(world.boss, "setup"), "Colour, logo, pictures…", "boss")
    done = Reply(await world.boss.submit_modal(opened.result, {"colour": "white"}))
    assert "**Colour**: `#DFDFDF`" in done.text
    assert "can hardly be seen" in done.text
    opened = await press(world, done, "Colour, logo, pictures…", "boss")
    label, *_ = (opened.result.modal or {})["components"]
    assert label["component"]["value"] == "#DFDFDF"
    done = Reply(await world.boss.submit_modal(opened.result, {"colour": " "}))
    assert "**Colour**: `#DFDFDF`" in done.text, "left empty it stays"
    opened = await press(world, done, "Colour, logo, pictures…", "boss")
    done = Reply(await world.boss.submit_modal(opened.result, {"colour": "", "picture": ["on"]}))
    assert "**Pictures**: on: each result is posted with a picture" in done.text
    shown = await press(world, done, "Default colour", "boss")
    assert "**Colour**: Pitboard's own" in shown.text


async def test_before_the_server_is_set_up_its_look_is_refused_in_words(empty: World) -> None:
    reply = await empty.slash(empty.boss, "setup", colour="navy")
    assert "Choose a news channel and the staff role first" in reply.text
    reply = await empty.slash(empty.boss, "setup", colour="navy", channel=empty.channel, staff=empty.press)
    assert "`#282894`" in reply.text


async def test_manage_server_is_looked_at_at_each_press_of_a_way_back(world: World) -> None:
    role = world.guild.create_role("Deputy", permissions=discord.Permissions(manage_guild=True))
    deputy = world.guild.add_member(world.env.create_user("deputy"), roles=[role])
    await world.slash(deputy, "setup", colour="navy")
    panel = (await world.slash(deputy, "setup")).result.response
    assert panel is not None
    world.env.backend.remove_member_role(world.guild.id, deputy.id, role.id)
    refused = Reply(await deputy.click(panel, label="Default colour"))
    assert "Manage Server" in refused.text + str(refused.result.followups)
    assert "`#282894`" in (await world.slash(world.boss, "setup", reminders="1h")).text
