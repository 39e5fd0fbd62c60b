"""A club's server that follows the team, and the code that it does so by."""

from typing import Any

import discord
import simcord

from tests.simulated import Reply, World


class Club:
    """Another server with the bot in it: who manages it, and a member who doesn't."""

    def __init__(self, world: World) -> None:
        self.guild = world.env.create_guild("Club Bäckman")
        self.news = self.guild.create_text_channel("racing")
        role = self.guild.create_role("Boss", permissions=discord.Permissions(manage_guild=True))
        self.boss = self.guild.add_member(world.env.create_user("anna"), roles=[role])
        self.member = self.guild.add_member(world.env.create_user("member"))
        self.world = world

    async def slash(self, name: str, who: simcord.MemberActor | None = None, /, **options: Any) -> Reply:
        return Reply(await (who or self.boss).slash(self.news, name, **options))

    async def follow(self, code: str, **options: Any) -> Reply:
        reply = await self.slash("follow team", code=code, channel=self.news, **options)
        await self.world.settle()
        return reply

    async def press(self, shown: Reply, label: str, who: simcord.MemberActor | None = None) -> Reply:
        assert shown.result.response is not None
        return Reply(await (who or self.boss).click(shown.result.response, label=label))


async def code_of(world: World) -> str:
    reply = await world.slash(world.officer, "follow code")
    assert reply.is_private
    return reply.text.partition("`")[2].partition("`")[0]
