"""What SimCord lacks and the sandbox adds: the bot may give itself a face in the server."""

import base64

import discord

from bot.sandbox.demo_server import open_sandbox
from bot.sandbox.page_view import view_of
from tests.pictures_made import encoded, two_halves


async def test_the_bot_may_give_itself_a_face_that_the_page_shows_and_take_it_away() -> None:
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
