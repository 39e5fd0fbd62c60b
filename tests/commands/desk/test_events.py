"""`/setup events`: chosen in the panel or typed, made at once, and what keeps the bot from it is said."""

import discord
import pytest
import simcord

from bot.domain.base.server import EventsChoice
from bot.errors import UserError
from bot.services.server.setting_choices import SettingChoices
from tests.commands.pressing import chosen_already, press
from tests.simulated import Reply, World


def listed(world: World) -> list[str]:
    return [event.name for event in world.env.backend.get_guild(world.guild.id).scheduled_events.values()]


async def test_typed_they_are_made_and_undone_they_are_gone(world: World) -> None:
    world.clock.set(2023, 6, 28, 10)
    reply = await world.slash(world.boss, "setup", events="rounds")
    assert "**Events** · one for each round, two weeks ahead, once its time is known · changed" in reply.text
    await world.app.event_maker.run_due()
    assert listed(world) == ["Spa-Francorchamps · GT4 European Series 2023"]
    assert reply.result.response is not None
    await world.boss.click(reply.result.response, label="Undo")
    await world.app.event_maker.run_due()
    assert listed(world) == []


async def test_without_create_events_staff_are_told_and_all_else_works(world: World) -> None:
    bot_role = world.env.backend.get_member(world.guild.id, world.env.backend.bot_user.id).role_ids[0]
    allowed = discord.Permissions.all()
    allowed.update(create_events=False, administrator=False)
    world.env.backend.edit_role(world.guild.id, bot_role, {"permissions": allowed.value})
    await world.settle()
    world.clock.set(2023, 6, 28, 10)
    assert "Create Events" not in (await world.slash(world.officer, "desk check")).text
    paddock: simcord.ChannelHandle = world.guild.create_text_channel("paddock")
    reply = await world.slash(world.boss, "setup", events="rounds")
    assert "⚠️ Grant me **Create Events**" in reply.text
    await world.app.event_maker.run_due()
    await world.app.event_maker.run_due()
    await world.settle()
    assert len(world.posts_in(paddock)) == 1
    assert "Grant me **Create Events**" in (await world.slash(world.officer, "desk check")).text
    assert "⚠️ Grant me **Create Events**" in (await world.slash(world.boss, "setup")).text
    assert "Posted in" in (await world.result("race2", 20)).text


async def test_chosen_in_the_panel_before_a_server_is_ready_they_wait_with_it(empty: World) -> None:
    panel = await empty.slash(empty.boss, "setup", events="sessions")
    assert "**Events**: one for each session" in panel.text
    await empty.setup(events=None)
    settings = await empty.use_cases.setup_panels.look(empty.guild.id)
    assert settings.events.choice is EventsChoice.SESSIONS


async def test_the_panel_has_a_form_of_both_which_shows_what_holds(world: World) -> None:
    opened = await press(world, await world.slash(world.boss, "setup"), "Events, card and more…", "boss")
    assert chosen_already(opened) == {
        "text": ["off"],
        "card": ["off"],
        "guess": ["off"],
        "standings": ["off"],
        "driver_poll": ["off"],
    }
    done = Reply(
        await world.boss.submit_modal(
            opened.result,
            {
                "text": ["sessions"],
                "card": ["thread"],
                "guess": ["on"],
                "standings": ["on"],
                "driver_poll": ["on"],
            },
        )
    )
    assert "**Events**: one for each session" in done.text
    assert "**Weekend card**: on the first morning of each round, with a thread for talk" in done.text
    opened = await press(world, done, "Events, card and more…", "boss")
    assert chosen_already(opened) == {
        "text": ["sessions"],
        "card": ["thread"],
        "guess": ["on"],
        "standings": ["on"],
        "driver_poll": ["on"],
    }
    assert "**Guesses**: on" in done.text
    undone = await press(world, done, "Undo", "boss")
    assert "**Guesses**: off" in undone.text
    assert "**Weekend card**: off" in undone.text


async def test_what_is_no_choice_is_refused_by_the_options_name(world: World) -> None:
    wrong = (
        (SettingChoices(events="sometimes"), "`off`, `rounds` or `sessions`"),
        (SettingChoices(card="sometimes"), "`off`, `on` or `thread`"),
        (SettingChoices(guess="sometimes"), "`off` or `on`"),
    )
    for choices, names in wrong:
        with pytest.raises(UserError, match=names):
            await world.use_cases.servers.set_up(world.guild.id, choices, world.boss.id)


async def test_a_voice_channel_is_chosen_told_where_permissions_lack_and_left_alone_again(
    world: World,
) -> None:
    world.clock.set(2023, 6, 20, 10)
    voice = world.guild.create_voice_channel("Paddock")
    await world.settle()
    reply = await world.slash(world.boss, "setup", voice=voice)
    assert f"**Voice status** · <#{voice.id}> says what comes next, during each round · changed" in reply.text
    assert "Set Voice Channel Status" not in reply.text
    assert f"**Voice status**: <#{voice.id}>" in (await world.slash(world.boss, "setup")).text
    bot_role = world.env.backend.get_member(world.guild.id, world.env.backend.bot_user.id).role_ids[0]
    allowed = discord.Permissions.all()
    allowed.update(set_voice_channel_status=False, administrator=False)
    world.env.backend.edit_role(world.guild.id, bot_role, {"permissions": allowed.value})
    await world.settle()
    assert "**Set Voice Channel Status**" in (await world.slash(world.officer, "desk check")).text
    assert "⚠️ Grant me **View Channel**" in (await world.slash(world.boss, "setup", spoilers="24")).text
    both = await world.slash(world.boss, "setup", voice=voice, no_voice=True)
    assert "Choose `voice` or `no_voice`, not both." in both.text
    gone = await world.slash(world.boss, "setup", no_voice=True)
    assert "**Voice status** · off · changed" in gone.text
    assert gone.result.response is not None
    undone = await world.boss.click(gone.result.response, label="Undo")
    assert "Undone" in Reply(undone).text
