"""What SimCord lacks and the sandbox adds: the bot may give itself a face in the server."""

import base64

import discord
from simcord.http import router

from bot.sandbox.demo_server import open_sandbox
from bot.sandbox.discord_gaps import fill_gaps
from bot.sandbox.page_view import view_of
from tests.clocks import utc
from tests.pictures_made import encoded, two_halves


async def test_the_page_shows_the_face_that_the_bot_gives_itself_and_the_servers_own_events() -> None:
    picture = encoded(two_halves(), "PNG")
    async with open_sandbox() as sandbox:
        server = sandbox.server
        guild = sandbox.app.client.get_guild(server.guild.id)
        assert isinstance(guild, discord.Guild)
        me = await guild.me.edit(avatar=picture, bio="Results of the Bäckman siblings", nick="Race desk")
        assert me
        assert me.guild_avatar
        assert me.nick == "Race desk"
        view = view_of(server, server.finn, server.env.now())
        assert view["bot"]["avatar"].endswith(base64.b64encode(picture).decode())
        (direct,) = [channel for channel in view["channels"] if channel["direct"]]
        assert direct["topic"] == "Results of the Bäckman siblings"
        again = await guild.me.edit(avatar=None)
        assert again
        assert again.guild_avatar is None
        assert view_of(server, server.finn, server.env.now())["bot"]["avatar"] is None

        assert view_of(server, server.finn, server.env.now())["events"] == []
        sandbox.clock.jump(utc("2023-07-05 10:00") - sandbox.clock.now())
        await server.petra.member.slash(server.news, "setup", events="rounds")
        await sandbox.app.event_maker.run_due()
        (event,) = view_of(server, server.finn, server.env.now())["events"]
        assert event["name"] == "Misano · GT4 European Series 2023"
        assert event["place"] == "Misano World Circuit Marco Simoncelli, Italy"
        logo = ("logo.png", encoded(two_halves(), "PNG"))
        await server.petra.member.slash(server.news, "setup", logo=logo)
        await sandbox.app.event_maker.run_due()
        state = await sandbox.app.use_cases.server_events.state(server.guild.id)
        assert (state.standing, state.trouble) == (1, None)


def test_a_second_sandbox_in_a_process_finds_the_gaps_filled() -> None:
    fill_gaps()
    event_edits = edits_of_events()
    fill_gaps()
    assert edits_of_events() == event_edits


def edits_of_events() -> list[object]:
    return [answer for path, answer in router._ROUTES["PATCH"] if "scheduled-events" in path]
